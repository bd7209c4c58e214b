using System.Globalization;
using AslCompiler.Compiler.Binding;
using AslCompiler.Compiler.Diagnostics;
using AslCompiler.Compiler.Json;
using AslCompiler.Compiler.Syntax;

namespace AslCompiler.Compiler.Rules;

/// <summary>ASL0905 and ASL0907: what a Map is told to no effect, or to much.</summary>
internal sealed class MapAdviceRule : StateRule
{
    private const long InlineLimit = 40;

    public override bool TakesJsonata => true;

    public override void Check(StateModel state, RuleContext context)
    {
        if (state.Syntax is not MapSyntax map)
            return;
        if (map.Distributed is null && Number(state, "MaxConcurrency") is > InlineLimit and var asked)
            context.Report(AdviceCatalog.ConcurrencyWithoutEffect, map.Json.Find("MaxConcurrency")!.Value.Span, asked.ToString(CultureInfo.InvariantCulture));
        if (map.Json.Find("ToleratedFailurePercentage")?.Value is JsonNumber { Text: "100" or "100.0" } all)
            context.Report(AdviceCatalog.AllFailuresTolerated, all.Span);
    }
}
