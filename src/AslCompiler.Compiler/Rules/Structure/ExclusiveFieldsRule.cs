using AslCompiler.Compiler.Diagnostics;
using AslCompiler.Compiler.Fixes;
using AslCompiler.Compiler.Json;

namespace AslCompiler.Compiler.Rules;

/// <summary>ASL0106: of some fields only one may be given. Told at the second one.</summary>
internal sealed class ExclusiveFieldsRule : ObjectRule
{
    public override void Check(ObjectContext at, RuleContext context)
    {
        foreach (var group in at.Construct.Exclusive)
        {
            JsonProperty? first = null;
            foreach (var property in at.Json.Properties)
            {
                // A field of the other query language has been told of already.
                if (Array.IndexOf(group, property.Name) < 0 || at.Construct.Find(property.Name)?.IsFor(at.IsJsonata) != true)
                    continue;
                if (first is null)
                    first = property;
                else if (first.Name != property.Name)
                    context.Report(new Finding(DiagnosticCatalog.ExclusiveFields, property.NameSpan, first.Name, property.Name)
                    {
                        Fixes = [Remove(property, at, context), Remove(first, at, context)],
                    });
            }
        }
    }

    private static Fix Remove(JsonProperty property, ObjectContext at, RuleContext context) =>
        new($"Remove '{property.Name}'", context.Editor.Remove(at.Json, property));
}
