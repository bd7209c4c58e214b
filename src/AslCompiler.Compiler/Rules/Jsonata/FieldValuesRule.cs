using AslCompiler.Compiler.Diagnostics;
using AslCompiler.Compiler.Expressions.Jsonata;

namespace AslCompiler.Compiler.Rules;

/// <summary>ASL0412, ASL0413: expressions that can never give what their field takes. AWS accepts them, and the execution fails.</summary>
internal sealed class FieldValuesRule : QueryRule
{
    private static readonly Dictionary<string, JsonataTypes> s_fields = new(StringComparer.Ordinal)
    {
        ["Seconds"] = JsonataTypes.Number,
        ["TimeoutSeconds"] = JsonataTypes.Number,
        ["HeartbeatSeconds"] = JsonataTypes.Number,
        ["MaxConcurrency"] = JsonataTypes.Number,
        ["ToleratedFailureCount"] = JsonataTypes.Number,
        ["ToleratedFailurePercentage"] = JsonataTypes.Number,
        ["ItemReader/ReaderConfig/MaxItems"] = JsonataTypes.Number,
        ["ItemBatcher/MaxItemsPerBatch"] = JsonataTypes.Number,
        ["ItemBatcher/MaxInputBytesPerBatch"] = JsonataTypes.Number,
        ["Timestamp"] = JsonataTypes.String,
        ["Error"] = JsonataTypes.String,
        ["Cause"] = JsonataTypes.String,
        ["Credentials/RoleArn"] = JsonataTypes.String,
        ["Items"] = JsonataTypes.Array | JsonataTypes.Object,
    };

    public override void Check(QueryContext at, RuleContext context)
    {
        var types = ExpressionTypes.Of(at.Query.Expression);
        var span = at.Query.Span;
        var location = at.Query.Location;
        if (location.StartsWith("Choices[", StringComparison.Ordinal) && location.EndsWith("]/Condition", StringComparison.Ordinal))
        {
            if ((types & JsonataTypes.Boolean) == 0)
                context.Report(AdviceCatalog.ConditionNotBoolean, span, ExpressionTypes.Describe(types));
        }
        else if (types == JsonataTypes.Function)
        {
            context.Report(AdviceCatalog.FieldValue, span, location, "data", "a function");
        }
        else if (s_fields.TryGetValue(location, out var expected) && (types & expected) == 0)
        {
            context.Report(AdviceCatalog.FieldValue, span, location, ExpressionTypes.Describe(expected & ~JsonataTypes.Object), ExpressionTypes.Describe(types));
        }
    }
}
