using System.Globalization;
using AslCompiler.Compiler.Diagnostics;
using AslCompiler.Compiler.Fixes;
using AslCompiler.Compiler.Json;
using AslCompiler.Compiler.Syntax.Fields;
using AslCompiler.Compiler.Syntax.Reading;

namespace AslCompiler.Compiler.Rules;

/// <summary>ASL0801: HeartbeatSeconds is smaller than TimeoutSeconds.</summary>
internal sealed class HeartbeatRule : ObjectRule
{
    public override void Check(ObjectContext at, RuleContext context)
    {
        if (at.Construct.Kind != ConstructKind.Task
            || at.Json.Find("HeartbeatSeconds")?.Value is not JsonNumber heartbeat
            || at.Json.Find("TimeoutSeconds")?.Value is not JsonNumber timeout)
            return;
        if (NumberText.ToInteger(heartbeat.Text) >= NumberText.ToInteger(timeout.Text))
            context.Report(DiagnosticCatalog.HeartbeatTooLong, heartbeat.Span, Shorten(heartbeat, NumberText.ToInteger(timeout.Text)), heartbeat.Text, timeout.Text);
    }

    // Half the timeout leaves room for one missed heartbeat.
    private static Fix? Shorten(JsonNumber heartbeat, long? timeout)
    {
        if (timeout is not > 1)
            return null;
        var half = (timeout.Value / 2).ToString(CultureInfo.InvariantCulture);
        return new Fix($"Change to {half}", new TextEdit(heartbeat.Span, half));
    }
}
