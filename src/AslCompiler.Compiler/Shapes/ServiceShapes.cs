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
        ["sqs:sendMessage"] =
        [
            "MD5OfMessageAttributes", "MD5OfMessageBody", "MD5OfMessageSystemAttributes", "MessageId", "SequenceNumber",
            // As the SDK integration names them.
            "Md5OfMessageAttributes", "Md5OfMessageBody", "Md5OfMessageSystemAttributes",
        ],
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

    // A record of all members helps a handler only where they are few.
    private const int FewMembers = 8;

    /// <summary>What the service answers.</summary>
    /// <param name="resource">The Task's resource; null when it cannot be read.</param>
    public static Shape ResultOf(ResourceSyntax? resource)
    {
        if (resource is not { Kind: ResourceKind.Integration, Service: { } service, Action: { } action } || resource.Pattern == TaskPattern.WaitForTaskToken)
            return new Shape();
        var isSdk = service.StartsWith("aws-sdk:", StringComparison.Ordinal);
        var name = (isSdk ? service.Substring("aws-sdk:".Length) : service) + ":" + action;
        var isJob = resource.Pattern is TaskPattern.Sync or TaskPattern.Sync2;
        var shape = Results.TryGetValue(name, out var members) ? Shape.ClosedTo([.. isJob ? Ended : members, .. Metadata]) : new Shape();
        if (isSdk || ServiceResults.Find(name + Suffix(resource.Pattern)) is not { } expected)
            return shape;
        shape.Expect(expected);
        if (expected.MemberNames.Count <= FewMembers)
            foreach (var member in expected.MemberNames)
                shape.Member(member);
        return shape;
    }

    private static string Suffix(TaskPattern pattern) => pattern switch
    {
        TaskPattern.Sync => ".sync",
        TaskPattern.Sync2 => ".sync:2",
        _ => "",
    };

    // The APIs of AWS name what they take: these are texts everywhere.
    private static readonly string[] TextEndings = ["Arn", "Name", "Id", "Url", "Uri", "Token", "Identifier"];

    private static readonly HashSet<string> TextNames = new(StringComparer.Ordinal)
    {
        "ApiEndpoint", "Bucket", "Cluster", "CopySource", "Database", "DbUser", "Email", "JobDefinition", "JobQueue", "Marker", "Method", "Path", "Prefix", "Role", "Source", "Stage", "Subject", "WorkGroup",
    };

    /// <summary>What the service asks of its parameters.</summary>
    /// <param name="resource">The Task's resource; null when it cannot be read.</param>
    /// <param name="parameters">The shape of the parameters.</param>
    public static void DemandParameters(ResourceSyntax? resource, Shape parameters)
    {
        // A function takes what its author likes.
        if (resource is not { Kind: ResourceKind.Integration, Service: { } service } || service is "lambda" or "aws-sdk:lambda")
            return;
        var isDynamoDb = service is "dynamodb" or "aws-sdk:dynamodb";
        foreach (var name in parameters.MemberNames)
        {
            if (TextNames.Contains(name) || TextEndings.Any(ending => name.EndsWith(ending, StringComparison.Ordinal)) || (name == "Key" && !isDynamoDb))
                parameters.Member(name).Demand(ShapeKinds.String);
            else if (isDynamoDb && name is "Item" or "Key" or "ExpressionAttributeValues")
                DemandAttributes(parameters.Member(name));
        }
    }

    // {"id": {"S": …}, "total": {"N": …}}: numbers are texts too.
    private static void DemandAttributes(Shape item)
    {
        foreach (var attribute in item.MemberNames)
            foreach (var type in item.Member(attribute).MemberNames)
                if (type is "S" or "N" or "B")
                    item.Member(attribute).Member(type).Demand(ShapeKinds.String);
                else if (type == "BOOL")
                    item.Member(attribute).Member(type).Demand(ShapeKinds.Boolean);
    }
}
