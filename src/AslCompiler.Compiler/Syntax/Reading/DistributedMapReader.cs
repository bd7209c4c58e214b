using AslCompiler.Compiler.Json;

namespace AslCompiler.Compiler.Syntax.Reading;

/// <summary>Reads what only distributed Maps have.</summary>
internal static class DistributedMapReader
{
    /// <param name="map">The Map's fields.</param>
    /// <param name="processor">Its ItemProcessor, or the legacy Iterator.</param>
    /// <param name="context">What the readers share.</param>
    /// <returns>Null when the Map is inline.</returns>
    public static DistributedMapSyntax? Read(FieldReader map, JsonObject? processor, ReadContext context)
    {
        if (processor?.Find("ProcessorConfig")?.Value is not JsonObject json)
            return null;
        var config = new FieldReader(json, context);
        if (config.Text("Mode") is not { } mode || context.HoldsPlaceholder(mode) || mode.Value != "DISTRIBUTED")
            return null;
        return new DistributedMapSyntax
        {
            IsExpress = config.Text("ExecutionType") is { } type && !context.HoldsPlaceholder(type) && type.Value == "EXPRESS",
            Label = map.Text("Label"),
            ItemReader = map.Object("ItemReader") is { } reader ? ReadItemReader(map.Within(reader, "ItemReader")) : null,
            ItemBatcher = map.Object("ItemBatcher") is { } batcher ? ReadItemBatcher(map.Within(batcher, "ItemBatcher")) : null,
            ResultWriter = map.Object("ResultWriter") is { } writer ? ReadResultWriter(map.Within(writer, "ResultWriter")) : null,
            ToleratedFailureCount = map.IntegerOrPath("ToleratedFailureCount"),
            ToleratedFailurePercentage = map.NumberOrPath("ToleratedFailurePercentage"),
        };
    }

    private static ItemReaderSyntax ReadItemReader(FieldReader fields)
    {
        var reader = new ItemReaderSyntax { Resource = fields.Text("Resource"), Parameters = fields.Request() };
        if (fields.Object("ReaderConfig") is not { } inner)
            return reader;
        var config = fields.Within(inner, "ReaderConfig");
        return reader with
        {
            InputType = config.Text("InputType"),
            Transformation = config.Text("Transformation"),
            ManifestType = config.Text("ManifestType"),
            CsvHeaderLocation = config.Text("CSVHeaderLocation"),
            CsvHeaders = config.Strings("CSVHeaders"),
            CsvDelimiter = config.Text("CSVDelimiter"),
            ItemsPointer = config.Text("ItemsPointer"),
            MaxItems = config.IntegerOrPath("MaxItems"),
        };
    }

    private static ItemBatcherSyntax ReadItemBatcher(FieldReader fields) => new()
    {
        MaxItemsPerBatch = fields.IntegerOrPath("MaxItemsPerBatch"),
        MaxInputBytesPerBatch = fields.IntegerOrPath("MaxInputBytesPerBatch"),
        BatchInput = fields.Template("BatchInput"),
    };

    private static ResultWriterSyntax ReadResultWriter(FieldReader fields)
    {
        var config = fields.Object("WriterConfig") is { } inner ? fields.Within(inner, "WriterConfig") : null;
        return new ResultWriterSyntax
        {
            Resource = fields.Text("Resource"),
            Parameters = fields.Request(),
            Transformation = config?.Text("Transformation"),
            OutputType = config?.Text("OutputType"),
        };
    }
}
