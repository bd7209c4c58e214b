using static AslCompiler.Compiler.Syntax.Fields.FieldKinds;

namespace AslCompiler.Compiler.Syntax.Fields;

/// <summary>The fields of the eight state types (asl-reference §1.3 to §1.11).</summary>
internal static class StateFields
{
    public static readonly IReadOnlyList<Construct> All =
    [
        new(ConstructKind.Pass, "A Pass state",
        [
            .. Common, .. Exit, .. InputAndOutput, Assign, Output, ResultPath,
            JsonPathOnly("Parameters", FieldType.Any),
            JsonPathOnly("Result", FieldType.Any),
        ])
        { HasExit = true },
        new(ConstructKind.Task, "A Task state",
        [
            .. Common, .. Exit, .. InputAndOutput, .. Work, Assign, Output, ResultPath,
            new("Resource", FieldType.Resource) { IsRequired = true },
            JsonPathOnly("Parameters", FieldType.Any),
            JsonataOnly("Arguments", FieldType.Any),
            Integer("TimeoutSeconds", 1, MaxSeconds),
            JsonPathOnly("TimeoutSecondsPath", FieldType.Path),
            Integer("HeartbeatSeconds", 1, MaxSeconds),
            JsonPathOnly("HeartbeatSecondsPath", FieldType.Path),
            new("Credentials", FieldType.Object) { Inner = ConstructKind.Credentials },
        ])
        {
            HasExit = true,
            Exclusive = [["TimeoutSeconds", "TimeoutSecondsPath"], ["HeartbeatSeconds", "HeartbeatSecondsPath"]],
        },
        new(ConstructKind.Choice, "A Choice state",
        [
            .. Common, .. InputAndOutput, Assign, Output,
            new("Choices", FieldType.ObjectList) { IsRequired = true, IsFilled = true, Inner = ConstructKind.ChoiceRule },
            new("Default", FieldType.StateName),
        ]),
        new(ConstructKind.Wait, "A Wait state",
        [
            .. Common, .. Exit, .. InputAndOutput, Assign, Output,
            Integer("Seconds", 0, MaxSeconds),
            JsonPathOnly("SecondsPath", FieldType.Path),
            new("Timestamp", FieldType.Timestamp),
            JsonPathOnly("TimestampPath", FieldType.Path),
        ])
        {
            HasExit = true,
            Exclusive = [["Seconds", "SecondsPath", "Timestamp", "TimestampPath"]],
            Alternatives = [["Seconds", "SecondsPath", "Timestamp", "TimestampPath"]],
        },
        new(ConstructKind.Succeed, "A Succeed state", [.. Common, .. InputAndOutput, Output]),
        new(ConstructKind.Fail, "A Fail state",
        [
            .. Common,
            new("Error", FieldType.Text),
            JsonPathOnly("ErrorPath", FieldType.Path),
            new("Cause", FieldType.Text),
            JsonPathOnly("CausePath", FieldType.Path),
        ])
        { Exclusive = [["Error", "ErrorPath"], ["Cause", "CausePath"]] },
        new(ConstructKind.Parallel, "A Parallel state",
        [
            .. Common, .. Exit, .. InputAndOutput, .. Work, Assign, Output, ResultPath,
            JsonPathOnly("Parameters", FieldType.Any),
            JsonataOnly("Arguments", FieldType.Any),
            new("Branches", FieldType.ObjectList) { IsRequired = true, IsFilled = true, Inner = ConstructKind.Branch },
        ])
        { HasExit = true },
        new(ConstructKind.Map, "A Map state",
        [
            .. Common, .. Exit, .. InputAndOutput, .. Work, Assign, Output, ResultPath,
            new("ItemProcessor", FieldType.Object) { Inner = ConstructKind.Processor },
            new("Iterator", FieldType.Object) { Inner = ConstructKind.Processor, Replacement = "ItemProcessor" },
            JsonPathOnly("ItemsPath", FieldType.Path),
            JsonataOnly("Items", FieldType.Any),
            new("ItemSelector", FieldType.Any),
            JsonPathOnly("Parameters", FieldType.Any) with { Replacement = "ItemSelector" },
            Integer("MaxConcurrency", 0, null),
            JsonPathOnly("MaxConcurrencyPath", FieldType.Path),
            new("ItemReader", FieldType.Object) { Inner = ConstructKind.ItemReader, IsDistributedOnly = true },
            new("ItemBatcher", FieldType.Object) { Inner = ConstructKind.ItemBatcher, IsDistributedOnly = true },
            new("ResultWriter", FieldType.Object) { Inner = ConstructKind.ResultWriter, IsDistributedOnly = true },
            Integer("ToleratedFailureCount", 0, null) with { IsDistributedOnly = true },
            JsonPathOnly("ToleratedFailureCountPath", FieldType.Path) with { IsDistributedOnly = true },
            new("ToleratedFailurePercentage", FieldType.Number) { Minimum = 0, Maximum = 100, IsDistributedOnly = true },
            JsonPathOnly("ToleratedFailurePercentagePath", FieldType.Path) with { IsDistributedOnly = true },
            new("Label", FieldType.Text) { IsDistributedOnly = true },
        ])
        {
            HasExit = true,
            Exclusive =
            [
                ["ItemProcessor", "Iterator"],
                ["ItemSelector", "Parameters"],
                ["MaxConcurrency", "MaxConcurrencyPath"],
                ["ToleratedFailureCount", "ToleratedFailureCountPath"],
                ["ToleratedFailurePercentage", "ToleratedFailurePercentagePath"],
            ],
            Alternatives = [["ItemProcessor", "Iterator"]],
        },
    ];

    private static Field[] Common =>
    [
        new("Type", FieldType.Text) { IsRequired = true },
        new("Comment", FieldType.Text),
        new("QueryLanguage", FieldType.Text),
    ];

    private static Field[] Exit => [new("Next", FieldType.StateName), new("End", FieldType.Flag)];

    private static Field[] InputAndOutput =>
        [JsonPathOnly("InputPath", FieldType.PathOrNull), JsonPathOnly("OutputPath", FieldType.PathOrNull)];

    private static Field[] Work =>
    [
        JsonPathOnly("ResultSelector", FieldType.Object),
        new("Retry", FieldType.ObjectList) { Inner = ConstructKind.Retrier },
        new("Catch", FieldType.ObjectList) { Inner = ConstructKind.Catcher },
    ];

    private static Field ResultPath => JsonPathOnly("ResultPath", FieldType.PathOrNull);

    private static Field Output => JsonataOnly("Output", FieldType.Any);

    private static Field Assign => new("Assign", FieldType.Object);
}
