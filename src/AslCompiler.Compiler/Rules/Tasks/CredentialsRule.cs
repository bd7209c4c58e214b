using AslCompiler.Compiler.Diagnostics;
using AslCompiler.Compiler.Syntax.Fields;

namespace AslCompiler.Compiler.Rules;

/// <summary>ASL1013: Credentials name a role.</summary>
internal sealed class CredentialsRule : ObjectRule
{
    public override void Check(ObjectContext at, RuleContext context)
    {
        if (at.Construct.Kind != ConstructKind.Credentials || at.Has("RoleArn") || at.Has("RoleArn.$") || at.Json.IsBroken)
            return;
        // The service was seen to refuse empty Credentials; of others without a role, nothing was seen.
        context.Report(DiagnosticCatalog.CredentialsWithoutRole, at.Json.Properties.Count == 0 ? Severity.Error : Severity.Warning, at.Place);
    }
}
