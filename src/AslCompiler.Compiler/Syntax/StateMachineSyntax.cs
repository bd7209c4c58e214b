using AslCompiler.Compiler.Expressions.Jsonata;
using AslCompiler.Compiler.Expressions.JsonPath;
using AslCompiler.Compiler.Expressions.Templates;
using AslCompiler.Compiler.Json;
using AslCompiler.Compiler.Text;

namespace AslCompiler.Compiler.Syntax;

// One record per ASL construct, as written. A member is null where the field is absent or broken
// (its finding has been reported then); what is present has the right JSON type.

/// <summary>A <c>States</c> object with its <c>StartAt</c>: the machine itself, a Parallel branch, a Map's ItemProcessor.</summary>
internal sealed record StateMachineSyntax(JsonObject Json)
{
    public string? Comment { get; init; }

    public NameReference? StartAt { get; init; }

    public IReadOnlyList<StateSyntax> States { get; init; } = [];

    /// <summary>Where variables are read, in all scopes; the top level only.</summary>
    public IReadOnlyList<VariableRead> VariableReads { get; init; } = [];

    /// <summary>Seconds; the top level only.</summary>
    public IntegerValue? TimeoutSeconds { get; init; }
}

/// <summary>A place where a variable is read.</summary>
/// <param name="Name">The variable, without <c>$</c>.</param>
/// <param name="Span">The place in the file.</param>
internal sealed record VariableRead(string Name, TextSpan Span)
{
    /// <summary>A function is meant where no variable has the name.</summary>
    public bool MayBeFunction { get; init; }

    /// <summary>It may have no value there: most of JSONata takes that.</summary>
    public bool MayBeNothing { get; init; }
}

/// <summary>The name of a state, used as a target.</summary>
/// <param name="Name">The target's name.</param>
/// <param name="Span">The string in the file.</param>
internal sealed record NameReference(string Name, TextSpan Span);

/// <summary>A number that may also come from a <c>${Placeholder}</c> or from the data.</summary>
/// <param name="Value">The literal, where it is one.</param>
/// <param name="Substitution">The placeholder's name, where the field is <c>"${Name}"</c> and no value is known at build time.</param>
/// <param name="Path">The path, for the <c>…Path</c> twin of the field.</param>
internal sealed record IntegerValue(long? Value, string? Substitution, JsonPath? Path)
{
    /// <summary>The expression, in a JSONata state.</summary>
    public JsonataQuery? Query { get; init; }
}

/// <summary>The same for a number with a fraction.</summary>
/// <param name="Value">The literal, where it is one.</param>
/// <param name="Substitution">The placeholder's name, where the field is <c>"${Name}"</c> and no value is known at build time.</param>
/// <param name="Path">The path, for the <c>…Path</c> twin of the field.</param>
internal sealed record NumberValue(double? Value, string? Substitution, JsonPath? Path)
{
    /// <summary>The expression, in a JSONata state.</summary>
    public JsonataQuery? Query { get; init; }
}

/// <summary>A path field that may also be <c>null</c>, which discards the data.</summary>
/// <param name="Path">The path; null where the field is JSON <c>null</c>.</param>
internal sealed record PathField(JsonPath? Path);

internal abstract record StateSyntax(string Name, TextSpan NameSpan, JsonObject Json)
{
    public string? Comment { get; init; }

    public QueryLanguage Language { get; init; }

    public PathField? InputPath { get; init; }

    public PathField? OutputPath { get; init; }

    /// <summary>A template; its members are the variables to assign.</summary>
    public Template? Assign { get; init; }

    /// <summary>Of a JSONata state: what it gives.</summary>
    public Template? Output { get; init; }

    /// <summary>The target of <c>Next</c>.</summary>
    public NameReference? Next { get; init; }

    /// <summary><c>"End": true</c></summary>
    public bool End { get; init; }
}

internal sealed record PassSyntax(string Name, TextSpan NameSpan, JsonObject Json) : StateSyntax(Name, NameSpan, Json)
{
    public JsonValue? Result { get; init; }

    public Template? Parameters { get; init; }

    public PathField? ResultPath { get; init; }
}

/// <summary>What Task, Parallel and Map share.</summary>
internal abstract record WorkSyntax(string Name, TextSpan NameSpan, JsonObject Json) : StateSyntax(Name, NameSpan, Json)
{
    /// <summary>Parameters, or the Arguments of a JSONata state.</summary>
    public Template? Parameters { get; init; }

    public Template? ResultSelector { get; init; }

    public PathField? ResultPath { get; init; }

    public IReadOnlyList<RetrierSyntax> Retry { get; init; } = [];

    public IReadOnlyList<CatcherSyntax> Catch { get; init; } = [];
}

internal sealed record TaskSyntax(string Name, TextSpan NameSpan, JsonObject Json) : WorkSyntax(Name, NameSpan, Json)
{
    public ResourceSyntax? Resource { get; init; }

    public IntegerValue? TimeoutSeconds { get; init; }

    public IntegerValue? HeartbeatSeconds { get; init; }

    public Template? Credentials { get; init; }
}

internal sealed record ParallelSyntax(string Name, TextSpan NameSpan, JsonObject Json) : WorkSyntax(Name, NameSpan, Json)
{
    public IReadOnlyList<StateMachineSyntax> Branches { get; init; } = [];
}

/// <summary>A Map. <see cref="WorkSyntax.Parameters"/> is not used: ItemSelector holds the legacy <c>Parameters</c> too.</summary>
internal sealed record MapSyntax(string Name, TextSpan NameSpan, JsonObject Json) : WorkSyntax(Name, NameSpan, Json)
{
    /// <summary>ItemProcessor, or the legacy Iterator.</summary>
    public StateMachineSyntax? ItemProcessor { get; init; }

    public JsonPath? ItemsPath { get; init; }

    /// <summary>Items, in a JSONata state.</summary>
    public Template? Items { get; init; }

    /// <summary>ItemSelector, or the legacy Parameters.</summary>
    public Template? ItemSelector { get; init; }

    public IntegerValue? MaxConcurrency { get; init; }

    /// <summary>What it has as a distributed Map; null for an inline one.</summary>
    public DistributedMapSyntax? Distributed { get; init; }
}

internal sealed record WaitSyntax(string Name, TextSpan NameSpan, JsonObject Json) : StateSyntax(Name, NameSpan, Json)
{
    /// <summary><c>Seconds</c> or <c>SecondsPath</c>.</summary>
    public IntegerValue? Seconds { get; init; }

    /// <summary>The literal; it may be or hold a <c>${Placeholder}</c>.</summary>
    public JsonString? Timestamp { get; init; }

    public JsonPath? TimestampPath { get; init; }

    /// <summary>The expression in Timestamp, in a JSONata state.</summary>
    public JsonataQuery? TimestampQuery { get; init; }
}

internal sealed record SucceedSyntax(string Name, TextSpan NameSpan, JsonObject Json) : StateSyntax(Name, NameSpan, Json);

internal sealed record FailSyntax(string Name, TextSpan NameSpan, JsonObject Json) : StateSyntax(Name, NameSpan, Json)
{
    public JsonString? Error { get; init; }

    public JsonString? Cause { get; init; }

    /// <summary>A <see cref="TemplatePath"/> or <see cref="TemplateIntrinsic"/> with Field <c>ErrorPath</c>; in a JSONata state the expression in Error.</summary>
    public Template? ErrorPath { get; init; }

    /// <summary>A <see cref="TemplatePath"/> or <see cref="TemplateIntrinsic"/> with Field <c>CausePath</c>; in a JSONata state the expression in Cause.</summary>
    public Template? CausePath { get; init; }
}

internal sealed record ChoiceSyntax(string Name, TextSpan NameSpan, JsonObject Json) : StateSyntax(Name, NameSpan, Json)
{
    public IReadOnlyList<ChoiceRuleSyntax> Choices { get; init; } = [];

    public NameReference? Default { get; init; }
}

/// <param name="Condition">When the rule holds.</param>
/// <param name="Next">Where it leads.</param>
/// <param name="Json">The rule as written.</param>
internal sealed record ChoiceRuleSyntax(ChoiceCondition Condition, NameReference? Next, JsonObject Json)
{
    /// <summary>A template; its members are the variables to assign.</summary>
    public Template? Assign { get; init; }

    /// <summary>In a JSONata state: what the state gives when the rule holds.</summary>
    public Template? Output { get; init; }
}

internal abstract record ChoiceCondition;

/// <summary>A Condition of a JSONata state.</summary>
internal sealed record QueryCondition(JsonataQuery Query) : ChoiceCondition;

/// <summary><c>"Condition": true</c></summary>
internal sealed record ConstantCondition(bool Holds) : ChoiceCondition;

internal sealed record AndCondition(IReadOnlyList<ChoiceCondition> Conditions) : ChoiceCondition;

internal sealed record OrCondition(IReadOnlyList<ChoiceCondition> Conditions) : ChoiceCondition;

internal sealed record NotCondition(ChoiceCondition Condition) : ChoiceCondition;

/// <summary>A data test.</summary>
/// <param name="Variable">What is tested.</param>
/// <param name="Operator">As written without <c>Path</c>: <c>StringEquals</c>, <c>IsPresent</c>, …</param>
/// <param name="Operand">The literal; null for the <c>…Path</c> form.</param>
/// <param name="OperandPath">The path of the <c>…Path</c> form.</param>
/// <param name="Json">The test as written.</param>
internal sealed record DataTest(JsonPath Variable, string Operator, JsonValue? Operand, JsonPath? OperandPath, JsonObject Json) : ChoiceCondition;

/// <summary>A condition that could not be understood; its finding has been reported.</summary>
internal sealed record MissingCondition : ChoiceCondition;

internal sealed record RetrierSyntax(JsonObject Json)
{
    public IReadOnlyList<JsonString> ErrorEquals { get; init; } = [];

    public IntegerValue? IntervalSeconds { get; init; }

    public IntegerValue? MaxAttempts { get; init; }

    public double? BackoffRate { get; init; }

    /// <summary>The placeholder's name, where the field is <c>"${Name}"</c> and no value is known at build time.</summary>
    public string? BackoffRateSubstitution { get; init; }

    public IntegerValue? MaxDelaySeconds { get; init; }

    /// <summary><c>"JitterStrategy": "FULL"</c></summary>
    public bool FullJitter { get; init; }
}

internal sealed record CatcherSyntax(JsonObject Json)
{
    public IReadOnlyList<JsonString> ErrorEquals { get; init; } = [];

    public NameReference? Next { get; init; }

    public PathField? ResultPath { get; init; }

    /// <summary>A template; its members are the variables to assign.</summary>
    public Template? Assign { get; init; }

    /// <summary>In a JSONata state: what goes on; else the error output.</summary>
    public Template? Output { get; init; }
}

/// <summary>How a Task waits for its work.</summary>
internal enum TaskPattern
{
    RequestResponse,

    /// <summary><c>.sync</c></summary>
    Sync,

    /// <summary><c>.sync:2</c></summary>
    Sync2,

    /// <summary><c>.waitForTaskToken</c></summary>
    WaitForTaskToken,
}

internal enum ResourceKind
{
    /// <summary><c>arn:aws:lambda:…:function:NAME</c>: the function itself.</summary>
    LambdaFunction,

    /// <summary><c>arn:aws:states:…:activity:NAME</c></summary>
    Activity,

    /// <summary><c>arn:aws:states:::service:action</c>, <c>arn:aws:states:::aws-sdk:service:action</c></summary>
    Integration,

    /// <summary>A <c>${Placeholder}</c> as a whole, or any other URI: treated as a Lambda function.</summary>
    Other,
}

/// <param name="Kind">What it names.</param>
/// <param name="Text">The Resource as written, with its placeholders.</param>
/// <param name="Service">For integrations: <c>lambda</c>, <c>aws-sdk:s3</c>, …</param>
/// <param name="Action">For integrations: <c>invoke</c>, <c>sendMessage</c>, … without the pattern's suffix.</param>
/// <param name="Pattern">For integrations.</param>
/// <param name="UnitName">
/// The unit of work that it names: the Lambda function's name, the activity's name, <c>service:action</c>, the placeholder's
/// name, or the last segment of any other URI. For <c>lambda:invoke</c> the name in <c>Parameters.FunctionName</c>
/// (a name, an ARN or a placeholder); null when that is a path.
/// </param>
internal sealed record ResourceSyntax(ResourceKind Kind, string Text, string? Service, string? Action, TaskPattern Pattern, string? UnitName)
{
    /// <summary>A function called through the service: request and result have an envelope.</summary>
    public bool IsLambdaInvoke => this is { Kind: ResourceKind.Integration, Service: "lambda", Action: "invoke" };

    /// <summary>The unit of work with the pattern's suffix, as the task interface names it; null when the state's name stands for it.</summary>
    public string? TaskName => UnitName is null ? null : UnitName + Pattern switch
    {
        TaskPattern.Sync => ".sync",
        TaskPattern.Sync2 => ".sync:2",
        TaskPattern.WaitForTaskToken => ".waitForTaskToken",
        _ => "",
    };
}
