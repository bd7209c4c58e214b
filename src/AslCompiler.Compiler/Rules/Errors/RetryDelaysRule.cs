using System.Globalization;
using AslCompiler.Compiler.Diagnostics;
using AslCompiler.Compiler.Fixes;
using AslCompiler.Compiler.Json;
using AslCompiler.Compiler.Syntax.Fields;
using AslCompiler.Compiler.Syntax.Reading;

namespace AslCompiler.Compiler.Rules;

/// <summary>ASL0721: a MaxDelaySeconds that is no greater than the first interval cuts nothing but the first interval.</summary>
internal sealed class RetryDelaysRule : ObjectRule
{
    public override void Check(ObjectContext at, RuleContext context)
    {
        if (at.Construct.Kind != ConstructKind.Retrier || at.Json.Find("MaxDelaySeconds")?.Value is not JsonNumber maximum)
            return;
        var interval = at.Json.Find("IntervalSeconds")?.Value switch
        {
            null => 1,
            JsonNumber number => NumberText.ToInteger(number.Text),
            _ => null,
        };
        if (NumberText.ToInteger(maximum.Text) is { } limit and >= 1 && limit <= interval)
            context.Report(DiagnosticCatalog.MaxDelayTooSmall, maximum.Span, new Fix("Remove 'MaxDelaySeconds'", context.Editor.Remove(at.Json, at.Json.Find("MaxDelaySeconds")!)), maximum.Text, interval.Value.ToString(CultureInfo.InvariantCulture));
    }
}
