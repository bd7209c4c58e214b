using AslCompiler.Compiler.Syntax;

namespace AslCompiler.Compiler.Shapes;

/// <summary>The results that services fix: what is not among their members is never there (asl-reference §5.3).</summary>
internal static class ServiceShapes
{
    private static readonly string[] Metadata = ["SdkHttpMetadata", "SdkResponseMetadata"];

    private static readonly string[] Started = ["ExecutionArn", "StartDate"];

    private static readonly string[] Ended =
    [
        "Cause", "Error", "ExecutionArn", "Input", "InputDetails", "MapRunArn", "Name", "Output", "OutputDetails", "RedriveCount", "RedriveDate", "RedriveStatus", "RedriveStatusReason",
        "StartDate", "StateMachineAliasArn", "StateMachineArn", "StateMachineVersionArn", "Status", "StopDate", "TraceHeader",
    ];

    private static readonly string[] Written = ["Attributes", "ConsumedCapacity", "ItemCollectionMetrics"];

    private static readonly string[] Answered = ["Headers", "ResponseBody", "StatusCode", "StatusText"];

    private static readonly Dictionary<string, string[]> Results = new(StringComparer.Ordinal)
    {
        ["lambda:invoke"] = ["ExecutedVersion", "FunctionError", "LogResult", "Payload", "StatusCode"],
        ["sqs:sendMessage"] = ["MD5OfMessageAttributes", "MD5OfMessageBody", "MD5OfMessageSystemAttributes", "MessageId", "SequenceNumber"],
        ["sns:publish"] = ["MessageId", "SequenceNumber"],
        ["dynamodb:getItem"] = ["ConsumedCapacity", "Item"],
        ["dynamodb:putItem"] = Written,
        ["dynamodb:updateItem"] = Written,
        ["dynamodb:deleteItem"] = Written,
        ["events:putEvents"] = ["Entries", "FailedEntryCount"],
        ["states:startExecution"] = Started,
        ["sfn:startExecution"] = Started,
        ["apigateway:invoke"] = Answered,
        ["http:invoke"] = Answered,
    };

    /// <summary>What the service answers.</summary>
    /// <param name="resource">The Task's resource; null when it cannot be read.</param>
    public static Shape ResultOf(ResourceSyntax? resource)
    {
        if (resource is not { Kind: ResourceKind.Integration, Service: { } service, Action: { } action } || resource.Pattern == TaskPattern.WaitForTaskToken)
            return new Shape();
        var name = (service.StartsWith("aws-sdk:", StringComparison.Ordinal) ? service.Substring("aws-sdk:".Length) : service) + ":" + action;
        if (!Results.TryGetValue(name, out var members))
            return new Shape();
        return Shape.ClosedTo([.. resource.Pattern is TaskPattern.Sync or TaskPattern.Sync2 ? Ended : members, .. Metadata]);
    }
}
