using AslCompiler.Compiler.Diagnostics;
using AslCompiler.Compiler.Fixes;
using AslCompiler.Compiler.Json;

namespace AslCompiler.Compiler.Rules;

/// <summary>ASL0110: a state that goes on has exactly one of Next and <c>"End": true</c>.</summary>
internal sealed class NextOrEndRule : ObjectRule
{
    public override void Check(ObjectContext at, RuleContext context)
    {
        if (!at.Construct.HasExit)
            return;
        var next = at.Json.Find("Next");
        var end = at.Json.Find("End");
        if (next is not null && end?.Value is JsonBoolean { Value: true })
            context.Report(DiagnosticCatalog.NextXorEnd, end.NameSpan, new Fix("Remove 'End'", context.Editor.Remove(at.Json, end)), "'Next' and \"End\": true exclude each other; keep one of them");
        else if (next is null && end is null && !at.Json.IsBroken && !IsMisspelt(at))
            context.Report(DiagnosticCatalog.NextXorEnd, at.Place, new Fix("Add \"End\": true", context.Editor.Add(at.Json, "End", "true")), at.Construct.Title + " needs 'Next', or \"End\": true if the flow ends here");
        else if (next is null && end?.Value is JsonBoolean { Value: false } && !at.Json.IsBroken)
            context.Report(DiagnosticCatalog.NextXorEnd, end.Value.Span, new Fix("Change to true", context.Editor.Replace(end.Value, "true")), "\"End\": false does not end the flow; give the state a 'Next', or make End true");
    }

    private static bool IsMisspelt(ObjectContext at) =>
        UnknownFieldsRule.IsMisspelt(at.Json, at.Construct, "Next") || UnknownFieldsRule.IsMisspelt(at.Json, at.Construct, "End");
}
