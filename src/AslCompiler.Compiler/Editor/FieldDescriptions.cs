using AslCompiler.Compiler.Syntax;
using AslCompiler.Compiler.Syntax.Fields;

namespace AslCompiler.Compiler.Editor;

/// <summary>What each field is for, in a sentence.</summary>
internal static class FieldDescriptions
{
    private static readonly Dictionary<string, string> ByName = new(StringComparer.Ordinal)
    {
        ["And"] = "Holds when all of these rules hold.",
        ["Arguments"] = "What is sent to the work; JSONata.",
        ["Assign"] = "Variables to set when the state is left this way, each with its value.",
        ["BackoffRate"] = "Factor by which the interval grows with each retry; at least 1, 2 when absent.",
        ["BatchInput"] = "Data that each batch gets beside its items.",
        ["Branches"] = "Machines that run at the same time, each with the same input.",
        ["Catch"] = "Where to go after an error that no retry has mended; the first Catcher that names the error wins.",
        ["Cause"] = "A text for people that says why the flow failed.",
        ["CausePath"] = "Path or function that gives the Cause.",
        ["Choices"] = "Rules, tried in order; the first that holds says where to go.",
        ["Comment"] = "A text for people; it changes nothing.",
        ["Condition"] = "JSONata that gives true where the rule holds.",
        ["Credentials"] = "The role (RoleArn) under which the work is called.",
        ["CSVDelimiter"] = "What separates the columns; COMMA when absent.",
        ["CSVHeaderLocation"] = "Where the names of the columns stand: FIRST_ROW of the file, or GIVEN in CSVHeaders.",
        ["CSVHeaders"] = "The names of the columns.",
        ["Default"] = "The state to go to when no rule holds.",
        ["End"] = "True: the flow ends with this state.",
        ["Error"] = "The error's name, which a Catcher or Retrier may match.",
        ["ErrorEquals"] = "Names of the errors that it takes; States.ALL stands for any and stands alone.",
        ["ErrorPath"] = "Path or function that gives the Error.",
        ["ExecutionType"] = "The kind of the items' executions; DISTRIBUTED mode only.",
        ["HeartbeatSeconds"] = "Longest time between two heartbeats, in seconds; less than TimeoutSeconds.",
        ["HeartbeatSecondsPath"] = "Path to HeartbeatSeconds.",
        ["InputPath"] = "Path to the part of the input that the state works on; null for an empty object.",
        ["InputType"] = "The format of the data that is read.",
        ["IntervalSeconds"] = "Time before the first retry, in seconds; 1 when absent.",
        ["ItemBatcher"] = "Puts several items into one execution; distributed Map only.",
        ["ItemProcessor"] = "The machine that runs for each item.",
        ["ItemReader"] = "Reads the items from a store; distributed Map only.",
        ["Items"] = "The items: an array, or JSONata that gives one.",
        ["ItemSelector"] = "Template of what each run gets; $$.Map.Item.Value is the item.",
        ["ItemsPath"] = "Path to the array of items; $ when absent.",
        ["ItemsPointer"] = "JSON Pointer to the items in the file.",
        ["Iterator"] = "Old name of ItemProcessor.",
        ["JitterStrategy"] = "FULL: wait a random time up to the interval.",
        ["Label"] = "Name of the Map in the ARNs of its executions; at most 40 characters; distributed Map only.",
        ["ManifestType"] = "What kind of manifest the file is.",
        ["MaxAttempts"] = "Number of retries; 0 for none, 3 when absent.",
        ["MaxConcurrency"] = "Most runs at the same time; 0 for no limit.",
        ["MaxConcurrencyPath"] = "Path to MaxConcurrency.",
        ["MaxDelaySeconds"] = "Longest time before a retry, in seconds; more than IntervalSeconds.",
        ["MaxInputBytesPerBatch"] = "Greatest size of a batch, in bytes.",
        ["MaxInputBytesPerBatchPath"] = "Path to MaxInputBytesPerBatch.",
        ["MaxItems"] = "Most items to read.",
        ["MaxItemsPath"] = "Path to MaxItems.",
        ["MaxItemsPerBatch"] = "Most items in a batch.",
        ["MaxItemsPerBatchPath"] = "Path to MaxItemsPerBatch.",
        ["Mode"] = "INLINE: in the same execution (the default). DISTRIBUTED: each in an execution of its own.",
        ["Next"] = "The state to go to.",
        ["Not"] = "Holds when this rule does not.",
        ["Or"] = "Holds when one of these rules holds.",
        ["Output"] = "The output of the state; JSONata.",
        ["OutputPath"] = "Path to the part of the result that becomes the output; null for an empty object.",
        ["OutputType"] = "The format of the results.",
        ["Parameters"] = "Template of what is worked on: members with names ending in .$ are paths or functions.",
        ["ProcessorConfig"] = "How the processor runs.",
        ["QueryLanguage"] = "The language of the expressions: JSONPath (the default) or JSONata.",
        ["ReaderConfig"] = "How to understand the data that is read.",
        ["Resource"] = "ARN of the work.",
        ["Result"] = "The fixed result of the state.",
        ["ResultPath"] = "Where in the input the result is put; $ replaces all, null drops the result.",
        ["ResultSelector"] = "Template of the result, made from what the work gave.",
        ["ResultWriter"] = "Writes the results to a store; distributed Map only.",
        ["Retry"] = "When to try again after an error; the first Retrier that names the error decides.",
        ["Seconds"] = "Time to wait, in seconds.",
        ["SecondsPath"] = "Path to the time to wait, in seconds.",
        ["StartAt"] = "The state to begin with.",
        ["States"] = "The states by their names.",
        ["TimeoutSeconds"] = "Longest time that it may take, in seconds.",
        ["TimeoutSecondsPath"] = "Path to TimeoutSeconds.",
        ["Timestamp"] = "When to go on, as an RFC 3339 timestamp: 2030-01-31T12:00:00Z.",
        ["TimestampPath"] = "Path to the timestamp at which to go on.",
        ["ToleratedFailureCount"] = "Most items that may fail; distributed Map only.",
        ["ToleratedFailureCountPath"] = "Path to ToleratedFailureCount; distributed Map only.",
        ["ToleratedFailurePercentage"] = "Greatest share of items that may fail, in percent; distributed Map only.",
        ["ToleratedFailurePercentagePath"] = "Path to ToleratedFailurePercentage; distributed Map only.",
        ["Transformation"] = "How the data are changed on the way.",
        ["Type"] = "What the state does.",
        ["Variable"] = "Path to the value that is tested.",
        ["Version"] = "Version of the language: 1.0.",
        ["WriterConfig"] = "The form of the results.",
    };

    /// <summary>The description of a field of a construct.</summary>
    public static string Of(ConstructKind construct, string field) => (construct, field) switch
    {
        (ConstructKind.Map, "Parameters") => "Old name of ItemSelector.",
        (ConstructKind.ItemReader, "Resource") => "ARN of the call that lists or reads the items.",
        (ConstructKind.ResultWriter, "Resource") => "ARN of the call that writes the results.",
        (ConstructKind.ItemReader or ConstructKind.ResultWriter, "Parameters" or "Arguments") => "What is sent with the call: Bucket, Key, Prefix.",
        (ConstructKind.Catcher, "ResultPath") => "Where in the input the error output is put; $ replaces all.",
        _ => ByName.TryGetValue(field, out var text) ? text : OfOperator(field),
    };

    private static string OfOperator(string name)
    {
        if (ChoiceOperators.Find(name, out var isPath) is not { } op)
            return "";
        if (op.Name.StartsWith("Is", StringComparison.Ordinal))
            return "True: holds when the value of Variable " + (op.Name == "IsPresent" ? "is there" : "is " + Kind(op.Name.Substring(2))) + "; false: when not.";
        var operand = isPath ? "the value at this path" : "this " + op.Operand.ToString().ToLowerInvariant();
        return "Holds when the value of Variable " + Comparison(op.Name) + " " + operand + (op.Name == "StringMatches" ? ", in which * stands for any characters." : ".");
    }

    private static string Kind(string test) => test switch
    {
        "Null" => "null",
        "Numeric" => "a number",
        _ => "a " + test.ToLowerInvariant(),
    };

    private static string Comparison(string name) =>
        name.EndsWith("LessThanEquals", StringComparison.Ordinal) ? "is at most"
        : name.EndsWith("GreaterThanEquals", StringComparison.Ordinal) ? "is at least"
        : name.EndsWith("LessThan", StringComparison.Ordinal) ? "is less than"
        : name.EndsWith("GreaterThan", StringComparison.Ordinal) ? "is greater than"
        : name.EndsWith("Matches", StringComparison.Ordinal) ? "matches"
        : "equals";
}
