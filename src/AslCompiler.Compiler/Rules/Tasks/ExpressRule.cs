using AslCompiler.Compiler.Diagnostics;
using AslCompiler.Compiler.Syntax;
using AslCompiler.Compiler.Syntax.Fields;
using AslCompiler.Compiler.Syntax.Reading;

namespace AslCompiler.Compiler.Rules;

/// <summary>ASL1009: an Express workflow takes no activities and waits for no job and no token (asl-reference §5.2).</summary>
internal sealed class ExpressRule : ObjectRule
{
    public override void Check(ObjectContext at, RuleContext context)
    {
        if (context.Options.IsExpress && at.Construct.Kind == ConstructKind.Task && at.Text("Resource") is { } text && Refused(ResourceReader.Read(text.Value, at.Json)) is { } refused)
            context.Report(DiagnosticCatalog.ExpressPattern, text.Span, refused);
    }

    /// <summary>What an Express workflow does not take of a resource; null when it takes it.</summary>
    public static string? Refused(ResourceSyntax resource) => resource switch
    {
        { Kind: ResourceKind.Activity } => "activities",
        { Pattern: TaskPattern.WaitForTaskToken } => "'.waitForTaskToken'",
        { Pattern: TaskPattern.Sync or TaskPattern.Sync2 } => "'.sync'",
        _ => null,
    };
}
