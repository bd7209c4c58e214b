using AslCompiler.Compiler.Aws;
using AslCompiler.Compiler.Json;
using AslCompiler.Compiler.Syntax;

namespace AslCompiler.Compiler.Rules;

/// <summary>What is known of the errors that a task can end with (asl-reference §4.1, §5.3).</summary>
internal static class ErrorSources
{
    private const string Sdk = "aws-sdk:";

    // Optimised integrations name their errors after the brand.
    private static readonly Dictionary<string, string> Brands = new(StringComparer.Ordinal)
    {
        ["lambda"] = "Lambda",
        ["dynamodb"] = "DynamoDB",
        ["sns"] = "SNS",
        ["sqs"] = "SQS",
        ["states"] = "StepFunctions",
        ["apigateway"] = "ApiGateway",
    };

    private static readonly string[] LambdaErrors =
    [
        "ServiceException", "AWSLambdaException", "SdkClientException", "ClientExecutionTimeoutException", "TooManyRequestsException", "ResourceNotFoundException",
        "ResourceConflictException", "ResourceNotReadyException", "InvalidParameterValueException", "InvalidRequestContentException", "RequestTooLargeException",
        "UnsupportedMediaTypeException", "Unknown",
    ];

    // Errors of other states, and the part of a state that raises them.
    private static readonly Dictionary<string, string> OtherStates = new(StringComparer.Ordinal)
    {
        ["States.BranchFailed"] = "a Parallel",
        ["States.NoChoiceMatched"] = "a Choice",
        ["States.ExceedToleratedFailureThreshold"] = "a distributed Map",
        ["States.ItemReaderFailed"] = "a distributed Map",
        ["States.ResultWriterFailed"] = "a distributed Map",
    };

    private static readonly string[] JsonPathErrors = ["States.IntrinsicFailure", "States.ParameterPathFailure", "States.ResultPathMatchFailure"];

    /// <summary>Why a task never ends with an error; null where it may.</summary>
    /// <param name="task">The task.</param>
    /// <param name="error">The error's name.</param>
    /// <param name="isJsonata">The task's query language is JSONata.</param>
    public static string? WhyNever(TaskSyntax task, string error, bool isJsonata)
    {
        if (OtherStates.TryGetValue(error, out var other))
            return "it is an error of " + other;
        if (error == "States.QueryEvaluationError" && !isJsonata)
            return "it is an error of JSONata states";
        if (isJsonata && Array.IndexOf(JsonPathErrors, error) >= 0)
            return "it is an error of JSONPath states";
        // Whoever holds a token, or does an activity's work, fails it with any name.
        if (task.Resource is not { Kind: ResourceKind.Integration, Service: { } service, Pattern: not TaskPattern.WaitForTaskToken } || HasToken(task))
            return null;
        if (error == "States.HeartbeatTimeout" && task.Json.Find("HeartbeatSeconds") is null && task.Json.Find("HeartbeatSecondsPath") is null)
            return "there is no HeartbeatSeconds";
        if (error.StartsWith("States.Http.", StringComparison.Ordinal) && service != "http")
            return "it is an error of HTTP tasks";
        if (error.StartsWith("Lambda.", StringComparison.Ordinal) && service is not ("lambda" or Sdk + "lambda"))
            return "it calls no Lambda function";
        return null;
    }

    /// <summary>A call of a service that nothing limits.</summary>
    public static bool HasNoTimeout(TaskSyntax task)
    {
        if (task.Resource is not { Kind: ResourceKind.Integration, Pattern: not TaskPattern.WaitForTaskToken })
            return false;
        foreach (var property in task.Json.Properties)
            if (property.Name.StartsWith("TimeoutSeconds", StringComparison.Ordinal) || property.Name.StartsWith("HeartbeatSeconds", StringComparison.Ordinal))
                return false;
        return !HasToken(task);
    }

    /// <summary>The name that an error of a task is meant to be; null when the written one may be right.</summary>
    /// <param name="resource">What the task calls.</param>
    /// <param name="error">The error's name.</param>
    public static string? Meant(ResourceSyntax? resource, string error)
    {
        if (resource is null or { Pattern: TaskPattern.WaitForTaskToken } || Prefix(resource) is not { } prefix)
            return null;
        var dot = error.IndexOf('.');
        if (dot < 0 || !error.Substring(0, dot).Equals(prefix, StringComparison.OrdinalIgnoreCase))
            return null;
        var name = error.Substring(dot + 1);
        if (prefix == "Lambda" && Array.IndexOf(LambdaErrors, name) < 0)
            name = Misspelling.Of(name, LambdaErrors).Name ?? name;
        // Errors of the SDK end so, whatever the API calls them.
        else if (IsSdk(resource) && name.Length > 0 && char.IsUpper(name[0]) && !name.EndsWith("Exception", StringComparison.Ordinal))
            name += "Exception";
        var meant = prefix + "." + name;
        return meant == error ? null : meant;
    }

    private static string? Prefix(ResourceSyntax resource) => resource switch
    {
        { Kind: ResourceKind.LambdaFunction } => "Lambda",
        { Kind: ResourceKind.Integration, Service: { } service } when IsSdk(resource) => AwsServices.Find(service.Substring(Sdk.Length))?.ErrorPrefix,
        { Kind: ResourceKind.Integration, Service: { } service } => Brands.TryGetValue(service, out var brand) ? brand : null,
        _ => null,
    };

    private static bool IsSdk(ResourceSyntax resource) => resource.Service?.StartsWith(Sdk, StringComparison.Ordinal) == true;

    // A '.sync' task that passes its token on may be ended by it.
    private static bool HasToken(TaskSyntax task) =>
        task.Resource!.Pattern != TaskPattern.RequestResponse && (task.Json.Find("Parameters") ?? task.Json.Find("Arguments")) is { Value: JsonObject parameters } && parameters.ToCompactJson().Contains("Task.Token");
}
