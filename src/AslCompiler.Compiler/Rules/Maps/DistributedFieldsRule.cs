using AslCompiler.Compiler.Diagnostics;
using AslCompiler.Compiler.Fixes;
using AslCompiler.Compiler.Json;
using AslCompiler.Compiler.Syntax.Fields;

namespace AslCompiler.Compiler.Rules;

/// <summary>ASL0902: fields that only a distributed Map has.</summary>
internal sealed class DistributedFieldsRule : ObjectRule
{
    public override void Check(ObjectContext at, RuleContext context)
    {
        if (at.Construct.Kind != ConstructKind.Map || IsDistributed(at.Json))
            return;
        foreach (var property in at.Json.Properties)
            if (at.Construct.Find(property.Name) is { IsDistributedOnly: true } field && field.IsFor(at.IsJsonata))
                context.Report(new Finding(DiagnosticCatalog.DistributedOnlyField, property.NameSpan, property.Name)
                {
                    Severity = IsTolerated(property.Name) ? Severity.Warning : Severity.Error,
                    Fixes = IsTolerated(property.Name) ? [new Fix($"Remove '{property.Name}'", context.Editor.Remove(at.Json, property))] : Distribute(at.Json, context.Editor),
                });
    }

    // Recorded: the service takes these on an inline Map, where they do nothing.
    private static bool IsTolerated(string name) => name.StartsWith("ToleratedFailure", StringComparison.Ordinal);

    private static IReadOnlyList<Fix> Distribute(JsonObject map, JsonEditor editor) =>
        map.Find("ItemProcessor")?.Value is not JsonObject { Properties.Count: > 0 } processor ? []
        : processor.Find("ProcessorConfig")?.Value switch
        {
            null => [new Fix("Make the Map a distributed one", editor.AddFirst(processor, "ProcessorConfig", """{ "Mode": "DISTRIBUTED", "ExecutionType": "STANDARD" }"""))],
            JsonObject config when config.Find("Mode") is { } mode && config.Find("ExecutionType") is not null => [new Fix("Make the Map a distributed one", editor.Replace(mode.Value, "\"DISTRIBUTED\""))],
            _ => [],
        };

    // A Mode that is a placeholder, misspelt or unreadable may be meant to be DISTRIBUTED.
    private static bool IsDistributed(JsonObject map)
    {
        var processor = map.Find("ItemProcessor")?.Value ?? map.Find("Iterator")?.Value;
        if (processor is not JsonObject json || json.IsBroken)
            return true;
        return json.Find("ProcessorConfig")?.Value switch
        {
            null => false,
            JsonObject config => config.IsBroken || config.Find("Mode")?.Value is not (null or JsonString { Value: "INLINE" }),
            _ => true,
        };
    }
}
