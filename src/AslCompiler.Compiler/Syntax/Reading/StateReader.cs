using AslCompiler.Compiler.Json;

namespace AslCompiler.Compiler.Syntax.Reading;

/// <summary>Reads one state into the record of its type.</summary>
internal sealed class StateReader(ReadContext context, DefinitionReader definitions)
{
    private readonly ChoiceReader choices = new(context);
    private readonly ErrorHandlingReader errors = new(context);

    /// <summary>The state; null where its Type is missing or unknown.</summary>
    public StateSyntax? Read(JsonProperty property, JsonObject json)
    {
        var fields = new FieldReader(json, context);
        var language = QueryLanguages.OfState(json, context.MachineLanguage);
        if (language == QueryLanguage.Jsonata && context.MachineLanguage != QueryLanguage.Jsonata)
            context.NotSupported(json.Find("QueryLanguage")!.Value.Span, "JSONata is");
        // Of expressions that are not JSONPath, this version reads nothing.
        var isJsonata = language != QueryLanguage.JsonPath;

        var state = fields.String("Type") switch
        {
            "Task" => ReadTask(property, json, fields, isJsonata),
            "Pass" => ReadPass(property, json, fields, isJsonata),
            "Choice" => ReadChoice(property, json, fields, isJsonata),
            "Wait" => ReadWait(property, json, fields, isJsonata),
            "Succeed" => new SucceedSyntax(property.Name, property.NameSpan, json),
            "Fail" => ReadFail(property, json, fields, isJsonata),
            "Parallel" => ReadParallel(property, json, fields, isJsonata),
            "Map" => ReadMap(property, json, fields, isJsonata),
            _ => (StateSyntax?)null,
        };
        if (state is null)
            return null;
        return state with
        {
            Assign = isJsonata || state is SucceedSyntax or FailSyntax ? null : fields.Template("Assign"),
            Comment = fields.String("Comment"),
            Next = fields.Reference("Next"),
            End = fields.Boolean("End"),
            InputPath = isJsonata || state is FailSyntax ? null : fields.Path("InputPath"),
            OutputPath = isJsonata || state is FailSyntax ? null : fields.Path("OutputPath"),
        };
    }

    private static PassSyntax ReadPass(JsonProperty property, JsonObject json, FieldReader fields, bool isJsonata) =>
        isJsonata
            ? new PassSyntax(property.Name, property.NameSpan, json)
            : new PassSyntax(property.Name, property.NameSpan, json)
            {
                Result = fields.Value("Result"),
                Parameters = fields.Template("Parameters"),
                ResultPath = fields.ResultPath(),
            };

    private TaskSyntax ReadTask(JsonProperty property, JsonObject json, FieldReader fields, bool isJsonata)
    {
        var task = new TaskSyntax(property.Name, property.NameSpan, json)
        {
            Resource = fields.String("Resource") is { } resource ? ResourceReader.Read(resource, json) : null,
        };
        return isJsonata ? ReadErrorHandling(task, fields, true) : ReadWork(task, fields) with
        {
            Parameters = fields.Template("Parameters"),
            TimeoutSeconds = fields.IntegerOrPath("TimeoutSeconds"),
            HeartbeatSeconds = fields.IntegerOrPath("HeartbeatSeconds"),
            Credentials = fields.Object("Credentials") is null ? null : fields.Template("Credentials"),
        };
    }

    private ParallelSyntax ReadParallel(JsonProperty property, JsonObject json, FieldReader fields, bool isJsonata)
    {
        var branches = new List<StateMachineSyntax>();
        foreach (var item in fields.Items("Branches"))
            if (item is JsonObject branch)
                branches.Add(definitions.ReadScope(branch));
        var parallel = new ParallelSyntax(property.Name, property.NameSpan, json) { Branches = branches };
        return isJsonata ? ReadErrorHandling(parallel, fields, true) : ReadWork(parallel, fields) with { Parameters = fields.Template("Parameters") };
    }

    private MapSyntax ReadMap(JsonProperty property, JsonObject json, FieldReader fields, bool isJsonata)
    {
        var processor = fields.Object("ItemProcessor") ?? fields.Object("Iterator");
        var map = new MapSyntax(property.Name, property.NameSpan, json)
        {
            ItemProcessor = processor is null ? null : definitions.ReadScope(processor),
        };
        return isJsonata ? ReadErrorHandling(map, fields, true) : ReadWork(map, fields) with
        {
            ItemsPath = fields.ReferencePath("ItemsPath"),
            ItemSelector = fields.Template("ItemSelector") ?? fields.Template("Parameters"),
            MaxConcurrency = fields.IntegerOrPath("MaxConcurrency"),
            Distributed = DistributedMapReader.Read(fields, processor, context),
        };
    }

    private ChoiceSyntax ReadChoice(JsonProperty property, JsonObject json, FieldReader fields, bool isJsonata) =>
        new(property.Name, property.NameSpan, json)
        {
            Choices = choices.ReadRules(fields.Items("Choices"), isJsonata),
            Default = fields.Reference("Default"),
        };

    private static WaitSyntax ReadWait(JsonProperty property, JsonObject json, FieldReader fields, bool isJsonata) =>
        isJsonata
            ? new WaitSyntax(property.Name, property.NameSpan, json)
            : new WaitSyntax(property.Name, property.NameSpan, json)
            {
                Seconds = fields.IntegerOrPath("Seconds"),
                Timestamp = fields.Text("Timestamp"),
                TimestampPath = fields.ReferencePath("TimestampPath"),
            };

    private static FailSyntax ReadFail(JsonProperty property, JsonObject json, FieldReader fields, bool isJsonata) =>
        isJsonata
            ? new FailSyntax(property.Name, property.NameSpan, json)
            : new FailSyntax(property.Name, property.NameSpan, json)
            {
                Error = fields.Text("Error"),
                Cause = fields.Text("Cause"),
                ErrorPath = fields.PathOrStringFunction("ErrorPath"),
                CausePath = fields.PathOrStringFunction("CausePath"),
            };

    private T ReadWork<T>(T work, FieldReader fields) where T : WorkSyntax =>
        (T)(WorkSyntax)(ReadErrorHandling(work, fields, false) with
        {
            ResultSelector = fields.Template("ResultSelector"),
            ResultPath = fields.ResultPath(),
        });

    private T ReadErrorHandling<T>(T work, FieldReader fields, bool isJsonata) where T : WorkSyntax =>
        (T)(WorkSyntax)(work with
        {
            Retry = errors.ReadRetriers(fields),
            Catch = errors.ReadCatchers(fields, isJsonata),
        });
}
