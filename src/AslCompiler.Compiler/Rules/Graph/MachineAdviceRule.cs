using System.Globalization;
using AslCompiler.Compiler.Diagnostics;
using AslCompiler.Compiler.Fixes;

namespace AslCompiler.Compiler.Rules;

/// <summary>ASL0214 and ASL0805: what can be said of the machine as a whole.</summary>
internal sealed class MachineAdviceRule : DefinitionRule
{
    private const int ManyStates = 100;

    public override void Check(RuleContext context)
    {
        var place = context.Root.Find("StartAt")?.NameSpan ?? new Text.TextSpan(context.Root.Span.Start, 1);
        if (context.Model.States.Count > ManyStates)
            context.Report(AdviceCatalog.LargeMachine, place, context.Model.States.Count.ToString(CultureInfo.InvariantCulture));
        if (context.Root.Find("TimeoutSeconds") is null)
            context.Report(
                AdviceCatalog.MachineWithoutTimeout,
                place,
                new Fix("Add \"TimeoutSeconds\": 3600", context.Editor.Add(context.Root, "TimeoutSeconds", "3600", context.Root.Find("StartAt"))));
    }
}
