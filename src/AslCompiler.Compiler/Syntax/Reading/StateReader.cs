using AslCompiler.Compiler.Expressions.Templates;
using AslCompiler.Compiler.Json;

namespace AslCompiler.Compiler.Syntax.Reading;

/// <summary>Reads one state into the record of its type: those fields that belong to its query language.</summary>
internal sealed class StateReader(ReadContext context, DefinitionReader definitions)
{
    private readonly ChoiceReader choices = new(context);
    private readonly ErrorHandlingReader errors = new(context);

    /// <summary>The state; null where its Type is missing or unknown.</summary>
    public StateSyntax? Read(JsonProperty property, JsonObject json)
    {
        var language = QueryLanguages.OfState(json, context.MachineLanguage);
        var fields = new FieldReader(json, context, language);
        var isJsonPath = language == QueryLanguage.JsonPath;

        var state = fields.String("Type") switch
        {
            "Task" => ReadTask(property, json, fields),
            "Pass" => ReadPass(property, json, fields),
            "Choice" => ReadChoice(property, json, fields),
            "Wait" => ReadWait(property, json, fields),
            "Succeed" => new SucceedSyntax(property.Name, property.NameSpan, json),
            "Fail" => ReadFail(property, json, fields),
            "Parallel" => ReadParallel(property, json, fields),
            "Map" => ReadMap(property, json, fields),
            _ => (StateSyntax?)null,
        };
        if (state is null)
            return null;
        return state with
        {
            Language = language,
            Assign = state is SucceedSyntax or FailSyntax ? null : fields.Template("Assign"),
            Output = fields.IsJsonata && state is not FailSyntax ? fields.Template("Output") : null,
            Comment = fields.String("Comment"),
            Next = fields.Reference("Next"),
            End = fields.Boolean("End"),
            InputPath = isJsonPath && state is not FailSyntax ? fields.Path("InputPath") : null,
            OutputPath = isJsonPath && state is not FailSyntax ? fields.Path("OutputPath") : null,
        };
    }

    private static PassSyntax ReadPass(JsonProperty property, JsonObject json, FieldReader fields) =>
        fields.Language != QueryLanguage.JsonPath
            ? new PassSyntax(property.Name, property.NameSpan, json)
            : new PassSyntax(property.Name, property.NameSpan, json)
            {
                Result = fields.Value("Result"),
                Parameters = fields.Template("Parameters"),
                ResultPath = fields.ResultPath(),
            };

    private TaskSyntax ReadTask(JsonProperty property, JsonObject json, FieldReader fields) =>
        ReadWork(new TaskSyntax(property.Name, property.NameSpan, json), fields) with
        {
            Resource = fields.String("Resource") is { } resource ? ResourceReader.Read(resource, json) : null,
            Parameters = fields.Request(),
            TimeoutSeconds = fields.IntegerOrPath("TimeoutSeconds"),
            HeartbeatSeconds = fields.IntegerOrPath("HeartbeatSeconds"),
            Credentials = fields.Object("Credentials") is null ? null : fields.Template("Credentials"),
        };

    private ParallelSyntax ReadParallel(JsonProperty property, JsonObject json, FieldReader fields)
    {
        var branches = new List<StateMachineSyntax>();
        foreach (var item in fields.Items("Branches"))
            if (item is JsonObject branch)
                branches.Add(definitions.ReadScope(branch));
        return ReadWork(new ParallelSyntax(property.Name, property.NameSpan, json) { Branches = branches }, fields) with { Parameters = fields.Request() };
    }

    private MapSyntax ReadMap(JsonProperty property, JsonObject json, FieldReader fields)
    {
        var isJsonPath = fields.Language == QueryLanguage.JsonPath;
        var processor = fields.Object("ItemProcessor") ?? fields.Object("Iterator");
        var map = new MapSyntax(property.Name, property.NameSpan, json)
        {
            ItemProcessor = processor is null ? null : definitions.ReadScope(processor),
        };
        return ReadWork(map, fields) with
        {
            ItemsPath = isJsonPath ? fields.ReferencePath("ItemsPath") : null,
            Items = fields.IsJsonata ? fields.Template("Items") : null,
            ItemSelector = fields.Template("ItemSelector") ?? (isJsonPath ? fields.Template("Parameters") : null),
            MaxConcurrency = fields.IntegerOrPath("MaxConcurrency"),
            Distributed = DistributedMapReader.Read(fields, processor, context),
        };
    }

    private ChoiceSyntax ReadChoice(JsonProperty property, JsonObject json, FieldReader fields) =>
        new(property.Name, property.NameSpan, json)
        {
            Choices = choices.ReadRules(fields),
            Default = fields.Reference("Default"),
        };

    private static WaitSyntax ReadWait(JsonProperty property, JsonObject json, FieldReader fields)
    {
        var query = fields.Query("Timestamp");
        return new WaitSyntax(property.Name, property.NameSpan, json)
        {
            Seconds = fields.IntegerOrPath("Seconds"),
            TimestampQuery = query,
            Timestamp = query is null ? fields.Text("Timestamp") : null,
            TimestampPath = fields.Language == QueryLanguage.JsonPath ? fields.ReferencePath("TimestampPath") : null,
        };
    }

    private static FailSyntax ReadFail(JsonProperty property, JsonObject json, FieldReader fields) =>
        new(property.Name, property.NameSpan, json)
        {
            Error = fields.Text("Error"),
            Cause = fields.Text("Cause"),
            ErrorPath = ReadText(fields, "Error"),
            CausePath = ReadText(fields, "Cause"),
        };

    private static Template? ReadText(FieldReader fields, string name) => fields.Language switch
    {
        QueryLanguage.JsonPath => fields.PathOrStringFunction(name + "Path"),
        _ => fields.Query(name) is { } query ? new TemplateQuery(query) : null,
    };

    private T ReadWork<T>(T work, FieldReader fields) where T : WorkSyntax
    {
        var isJsonPath = fields.Language == QueryLanguage.JsonPath;
        return (T)(WorkSyntax)(work with
        {
            Retry = errors.ReadRetriers(fields),
            Catch = ErrorHandlingReader.ReadCatchers(fields),
            ResultSelector = isJsonPath ? fields.Template("ResultSelector") : null,
            ResultPath = isJsonPath ? fields.ResultPath() : null,
        });
    }
}
