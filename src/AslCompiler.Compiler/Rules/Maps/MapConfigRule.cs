using AslCompiler.Compiler.Diagnostics;
using AslCompiler.Compiler.Json;
using AslCompiler.Compiler.Syntax.Fields;
using AslCompiler.Compiler.Text;

namespace AslCompiler.Compiler.Rules;

/// <summary>ASL0903: fields of a distributed Map's parts that need or exclude one another. What the service does with them was not observed, so it is a warning.</summary>
internal sealed class MapConfigRule : ObjectRule
{
    private static readonly string[] CsvFields = ["CSVHeaderLocation", "CSVHeaders", "CSVDelimiter"];

    public override void Check(ObjectContext at, RuleContext context)
    {
        if (at.Json.IsBroken)
            return;
        switch (at.Construct.Kind)
        {
            case ConstructKind.ProcessorConfig when Known(at.Json, "Mode") is { Value: "DISTRIBUTED" } mode && !at.Has("ExecutionType"):
                Report(context, mode.Span, "A distributed Map names the ExecutionType of its child executions, STANDARD or EXPRESS");
                break;
            case ConstructKind.ItemReader:
                CheckInputType(at, context);
                break;
            case ConstructKind.ReaderConfig:
                CheckCsv(at.Json, context);
                CheckPointer(at.Json, context);
                break;
            case ConstructKind.ResultWriter:
                CheckWriter(at, context);
                break;
        }
    }

    private static void CheckInputType(ObjectContext at, RuleContext context)
    {
        var value = at.Json.Find("ReaderConfig")?.Value;
        var config = value as JsonObject;
        if (Known(at.Json, "Resource") is not { } resource || (value is not null && config is not { IsBroken: false }))
            return;
        if (EndsWith(resource, ":s3:getObject") && config?.Find("InputType") is null && config?.Find("ManifestType") is null)
            Report(context, resource.Span, "A reader of 's3:getObject' needs an InputType in its ReaderConfig");
        if (EndsWith(resource, ":s3:listObjectsV2") && config?.Find("InputType") is { } type && config.Find("Transformation")?.Value is null or JsonString { Value: "NONE" })
            Report(context, type.NameSpan, "A reader of 's3:listObjectsV2' has an InputType only with \"Transformation\": \"LOAD_AND_FLATTEN\"");
    }

    private static void CheckCsv(JsonObject config, RuleContext context)
    {
        if (IsOtherThan("CSV", config))
        {
            foreach (var name in CsvFields)
                if (config.Find(name) is { } field)
                    Report(context, field.NameSpan, $"'{name}' is for the InputType CSV only");
            return;
        }

        if (Known(config, "InputType") is { Value: "CSV" } type && config.Find("CSVHeaderLocation") is null)
            Report(context, type.Span, "The InputType CSV needs a CSVHeaderLocation, FIRST_ROW or GIVEN");
        else if (Known(config, "CSVHeaderLocation") is { Value: "GIVEN" } location && config.Find("CSVHeaders") is null)
            Report(context, location.Span, "The CSVHeaderLocation GIVEN needs CSVHeaders");
        else if (Known(config, "CSVHeaderLocation") is { Value: "FIRST_ROW" } && config.Find("CSVHeaders") is { } headers)
            Report(context, headers.NameSpan, "CSVHeaders are for the CSVHeaderLocation GIVEN only");
    }

    private static void CheckPointer(JsonObject config, RuleContext context)
    {
        if (config.Find("ItemsPointer") is { } pointer && IsOtherThan("JSON", config))
            Report(context, pointer.NameSpan, "'ItemsPointer' is for the InputType JSON only");
    }

    private static void CheckWriter(ObjectContext at, RuleContext context)
    {
        var arguments = at.IsJsonata ? "Arguments" : "Parameters";
        if (at.Json.Find("Resource") is { } resource && !at.Has(arguments))
            Report(context, resource.Value.Span, $"A ResultWriter with a Resource needs {arguments} with the Bucket");
        else if (at.Has("WriterConfig") && !at.Has("Resource") && at.Json.Find(arguments) is { } alone)
            Report(context, alone.NameSpan, $"The {arguments} of a ResultWriter need its Resource");
    }

    // A manifest may lead to files of any type.
    private static bool IsOtherThan(string type, JsonObject config) =>
        config.Find("ManifestType") is null && Known(config, "InputType") is { Value: "CSV" or "JSON" or "JSONL" or "PARQUET" } known && known.Value != type;

    private static bool EndsWith(JsonString text, string end) => text.Value.EndsWith(end, StringComparison.Ordinal);

    // The text of a field, unless a placeholder hides it.
    private static JsonString? Known(JsonObject json, string name) =>
        json.Find(name)?.Value is JsonString text && !Placeholders.Contains(text.Value) ? text : null;

    private static void Report(RuleContext context, TextSpan span, string message) => context.Report(DiagnosticCatalog.InconsistentMapConfig, span, message);
}
