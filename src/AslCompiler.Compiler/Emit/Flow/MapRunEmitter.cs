using AslCompiler.Compiler.Syntax;

namespace AslCompiler.Compiler.Emit.Flow;

/// <summary>Writes the settings of a distributed Map, as its data has them.</summary>
internal static class MapRunEmitter
{
    public static void Write(StateEmitter emit, MapSyntax map, DistributedMapSyntax distributed)
    {
        emit.Begin("private static MapRunSettings MapRun" + emit.Identifier + "(Frame frame)");
        emit.DeclareInput();
        emit.Declare(Queries.Settings(map), hasInput: true);
        emit.Line("return new MapRunSettings\n{");
        emit.Indent();
        emit.Quote("MaxConcurrencyPath");
        Set(emit, "MaxConcurrency", emit.Number(map.MaxConcurrency, "NonNegativeInteger", path => StateMethods.MaxConcurrency(emit, path)));
        emit.Quote("ToleratedFailureCountPath");
        Set(emit, "ToleratedFailureCount", emit.Number(distributed.ToleratedFailureCount, "NonNegativeInteger", path => emit.Expressions.Call(path, "NonNegativeInteger", "input", "\"ToleratedFailureCount\"")));
        emit.Quote("ToleratedFailurePercentagePath");
        Set(emit, "ToleratedFailurePercentage", emit.Number(distributed.ToleratedFailurePercentage, "Percentage", path => emit.Expressions.Call(path, "Percentage", "input", "\"ToleratedFailurePercentage\"")));
        if (distributed.ItemReader is { } reader)
            ItemReader(emit, reader);
        if (distributed.ItemBatcher is { } batcher)
            ItemBatcher(emit, batcher);
        if (distributed.ResultWriter is { } writer)
            ResultWriter(emit, writer);
        emit.Outdent();
        emit.Line("};");
        emit.End();
    }

    private static void ItemReader(StateEmitter emit, ItemReaderSyntax reader)
    {
        Set(emit, "MaxItems", emit.Number(reader.MaxItems, "NonNegativeInteger", path => emit.Expressions.Call(path, "Integer", "input", "\"MaxItemsPath\"")));
        emit.Quote("ItemReader");
        emit.Line("ItemReader = new MapItemRequest\n{");
        emit.Indent();
        Text(emit, "Resource", reader.Resource);
        if (reader.Parameters is { } parameters)
            Set(emit, "Parameters", emit.Expressions.Template(parameters, "input", "ItemReader"));
        Text(emit, "InputType", reader.InputType);
        Text(emit, "Transformation", reader.Transformation);
        Text(emit, "ManifestType", reader.ManifestType);
        Text(emit, "CsvHeaderLocation", reader.CsvHeaderLocation);
        if (reader.CsvHeaders.Count > 0)
            Set(emit, "CsvHeaders", "[" + string.Join(", ", reader.CsvHeaders.Select(emit.Text)) + "]");
        Text(emit, "CsvDelimiter", reader.CsvDelimiter);
        Text(emit, "ItemsPointer", reader.ItemsPointer);
        emit.Outdent();
        emit.Line("},");
    }

    private static void ItemBatcher(StateEmitter emit, ItemBatcherSyntax batcher)
    {
        emit.Quote("ItemBatcher");
        emit.Line("ItemBatcher = new ItemBatcher\n{");
        emit.Indent();
        foreach (var (name, value) in new[] { ("MaxItemsPerBatch", batcher.MaxItemsPerBatch), ("MaxInputBytesPerBatch", batcher.MaxInputBytesPerBatch) })
            Set(emit, name, emit.Number(value, "PositiveInteger", path => emit.Expressions.Call(path, "PositiveInteger", "input", CSharpText.Literal(name + "Path"))));
        if (batcher.BatchInput is { } input)
            Set(emit, "BatchInput", emit.Expressions.Template(input, "input", "BatchInput"));
        emit.Outdent();
        emit.Line("},");
    }

    private static void ResultWriter(StateEmitter emit, ResultWriterSyntax writer)
    {
        emit.Quote("ResultWriter");
        emit.Line("ResultWriter = new ResultWriter\n{");
        emit.Indent();
        Text(emit, "Resource", writer.Resource);
        if (writer.Parameters is { } parameters)
            Set(emit, "Parameters", emit.Expressions.Template(parameters, "input", "ResultWriter"));
        Text(emit, "Transformation", writer.Transformation);
        Text(emit, "OutputType", writer.OutputType);
        emit.Outdent();
        emit.Line("},");
    }

    private static void Text(StateEmitter emit, string member, Json.JsonString? text) => Set(emit, member, text is null ? null : emit.Text(text));

    private static void Set(StateEmitter emit, string member, string? value)
    {
        if (value is not null)
            emit.Line(member + " = " + value + ",");
    }
}
