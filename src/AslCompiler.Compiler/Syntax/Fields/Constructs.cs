using static AslCompiler.Compiler.Syntax.Fields.FieldKinds;

namespace AslCompiler.Compiler.Syntax.Fields;

/// <summary>The fields of everything but states, and the way to each construct.</summary>
internal static class Constructs
{
    private static readonly Construct[] Others =
    [
        new(ConstructKind.Machine, "A state machine",
        [
            .. Scope,
            new("Version", FieldType.Text),
            new("QueryLanguage", FieldType.Text),
            Integer("TimeoutSeconds", 1, MaxSeconds),
        ]),
        new(ConstructKind.Branch, "A branch", Scope),
        new(ConstructKind.Processor, "An item processor",
            [.. Scope, new("ProcessorConfig", FieldType.Object) { Inner = ConstructKind.ProcessorConfig }]),
        new(ConstructKind.ProcessorConfig, "A ProcessorConfig",
            OneOf("Mode", "INLINE", "DISTRIBUTED"),
            OneOf("ExecutionType", "STANDARD", "EXPRESS"),
            Comment),
        new(ConstructKind.ChoiceRule, "A Choice rule",
        [
            .. Rule, Comment,
            new("Next", FieldType.StateName),
            new("Assign", FieldType.Object),
            JsonataOnly("Output", FieldType.Any),
            JsonataOnly("Condition", FieldType.Any) with { IsRequired = true },
        ]),
        // Next is told by the rule of its own that nested rules have none.
        new(ConstructKind.NestedRule, "A nested rule", [.. Rule, Comment, new("Next", FieldType.StateName)]),
        new(ConstructKind.Retrier, "A Retrier",
            ErrorEquals,
            Integer("IntervalSeconds", 1, MaxSeconds),
            Integer("MaxAttempts", 0, MaxSeconds),
            new("BackoffRate", FieldType.Number) { Minimum = 1 },
            Integer("MaxDelaySeconds", 1, 31_622_399),
            OneOf("JitterStrategy", "FULL", "NONE"),
            Comment),
        new(ConstructKind.Catcher, "A Catcher",
            ErrorEquals,
            new("Next", FieldType.StateName) { IsRequired = true },
            JsonPathOnly("ResultPath", FieldType.PathOrNull),
            JsonataOnly("Output", FieldType.Any),
            new("Assign", FieldType.Object),
            Comment),
        new(ConstructKind.Credentials, "Credentials") { IsOpen = true },
        new(ConstructKind.ItemReader, "An ItemReader",
            new("Resource", FieldType.Resource) { IsRequired = true },
            JsonPathOnly("Parameters", FieldType.Object),
            JsonataOnly("Arguments", FieldType.Any),
            new("ReaderConfig", FieldType.Object) { Inner = ConstructKind.ReaderConfig },
            Comment),
        new(ConstructKind.ReaderConfig, "A ReaderConfig",
            OneOf("InputType", "CSV", "JSON", "JSONL", "PARQUET", "MANIFEST"),
            OneOf("Transformation", "NONE", "LOAD_AND_FLATTEN"),
            OneOf("ManifestType", "ATHENA_DATA", "S3_INVENTORY"),
            OneOf("CSVHeaderLocation", "FIRST_ROW", "GIVEN"),
            new("CSVHeaders", FieldType.TextList),
            OneOf("CSVDelimiter", "COMMA", "PIPE", "SEMICOLON", "SPACE", "TAB"),
            new("ItemsPointer", FieldType.Text),
            Integer("MaxItems", 0, 100_000_000),
            JsonPathOnly("MaxItemsPath", FieldType.Path),
            Comment)
        { Exclusive = [["MaxItems", "MaxItemsPath"]] },
        new(ConstructKind.ItemBatcher, "An ItemBatcher",
            Integer("MaxItemsPerBatch", 1, null),
            JsonPathOnly("MaxItemsPerBatchPath", FieldType.Path),
            Integer("MaxInputBytesPerBatch", 1, 262_144),
            JsonPathOnly("MaxInputBytesPerBatchPath", FieldType.Path),
            new("BatchInput", FieldType.Any),
            Comment)
        {
            Exclusive = [["MaxItemsPerBatch", "MaxItemsPerBatchPath"], ["MaxInputBytesPerBatch", "MaxInputBytesPerBatchPath"]],
            Alternatives = [["MaxItemsPerBatch", "MaxItemsPerBatchPath", "MaxInputBytesPerBatch", "MaxInputBytesPerBatchPath"]],
        },
        new(ConstructKind.ResultWriter, "A ResultWriter",
            new("Resource", FieldType.Resource),
            JsonPathOnly("Parameters", FieldType.Object),
            JsonataOnly("Arguments", FieldType.Any),
            new("WriterConfig", FieldType.Object) { Inner = ConstructKind.WriterConfig, IsFilled = true },
            Comment)
        { Alternatives = [["Resource", "WriterConfig"]] },
        new(ConstructKind.WriterConfig, "A WriterConfig",
            OneOf("Transformation", "NONE", "COMPACT", "FLATTEN"),
            OneOf("OutputType", "JSON", "JSONL"),
            Comment),
    ];

    private static readonly Construct?[] ByKind = Index();

    public static Construct Of(ConstructKind kind) => ByKind[(int)kind]!;

    /// <summary>The state type of that name, or null.</summary>
    public static Construct? OfState(string type) => type switch
    {
        "Pass" => Of(ConstructKind.Pass),
        "Task" => Of(ConstructKind.Task),
        "Choice" => Of(ConstructKind.Choice),
        "Wait" => Of(ConstructKind.Wait),
        "Succeed" => Of(ConstructKind.Succeed),
        "Fail" => Of(ConstructKind.Fail),
        "Parallel" => Of(ConstructKind.Parallel),
        "Map" => Of(ConstructKind.Map),
        _ => null,
    };

    private static Field Comment => new("Comment", FieldType.Text);

    private static Field ErrorEquals => new("ErrorEquals", FieldType.TextList) { IsRequired = true, IsFilled = true };

    private static Field[] Scope =>
    [
        new("StartAt", FieldType.Text) { IsRequired = true },
        new("States", FieldType.States) { IsRequired = true, IsFilled = true, Inner = ConstructKind.State },
        Comment,
    ];

    private static Field[] Rule
    {
        get
        {
            var fields = new List<Field>
            {
                JsonPathOnly("Variable", FieldType.Path),
                JsonPathOnly("And", FieldType.ObjectList) with { IsFilled = true, Inner = ConstructKind.NestedRule },
                JsonPathOnly("Or", FieldType.ObjectList) with { IsFilled = true, Inner = ConstructKind.NestedRule },
                JsonPathOnly("Not", FieldType.Object) with { Inner = ConstructKind.NestedRule },
            };
            foreach (var op in ChoiceOperators.All)
            {
                fields.Add(JsonPathOnly(op.Name, op.Operand switch
                {
                    OperandKind.Number => FieldType.Number,
                    OperandKind.Boolean => FieldType.Flag,
                    OperandKind.Timestamp => FieldType.TimestampOperand,
                    _ => FieldType.Text,
                }));
                if (op.HasPathForm)
                    fields.Add(JsonPathOnly(op.PathName, FieldType.Path));
            }

            return fields.ToArray();
        }
    }

    private static Construct?[] Index()
    {
        var index = new Construct?[(int)ConstructKind.State + 1];
        foreach (var construct in Others)
            index[(int)construct.Kind] = construct;
        foreach (var construct in StateFields.All)
            index[(int)construct.Kind] = construct;
        return index;
    }
}
