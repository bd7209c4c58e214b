using System.Text.Json;
using AslCompiler.Conformance.Corpus;
using AslCompiler.Runtime;
using AslCompiler.Testing;

namespace AslCompiler.Conformance.Replay;

/// <summary>The Lambda functions of a case, played by what its README says of them.</summary>
internal sealed class LambdaFunctions(IReadOnlyList<LambdaMock> functions, JumpingTimeProvider clock)
{
    // Any request id: the recordings have a placeholder in its place.
    private const string RequestId = "00000000-0000-4000-8000-000000000000";

    public async ValueTask<JsonData> InvokeAsync(TaskContext context, JsonData request, CancellationToken cancellationToken)
    {
        var isIntegration = context.Resource.Contains(":states:::", StringComparison.Ordinal);
        var name = isIntegration ? request["FunctionName"]?.ToString() ?? "" : context.Resource;
        if (Find(name) is not { } function)
            throw new TaskFailedException("Conformance.NoMock", $"The case has no outcome for an attempt of the state '{context.StateName}'.");
        var result = await CallAsync(function, isIntegration ? LambdaInvoke.Payload(request) : request, cancellationToken).ConfigureAwait(false);
        return isIntegration ? LambdaInvoke.Wrap(result) : result;
    }

    private LambdaMock? Find(string name) =>
        functions.FirstOrDefault(function => name.Trim('"').Split(':').Contains(function.Function))
        ?? (functions.Count == 1 ? functions[0] : null);

    private async ValueTask<JsonData> CallAsync(LambdaMock function, JsonData request, CancellationToken cancellationToken)
    {
        switch (function.Behaviour)
        {
            case "constant":
                return JsonData.Parse(function.Constant);
            case "raise":
                throw new TaskFailedException(function.ErrorType, CauseOf(function));
            case "sleep":
                await clock.Delay(function.Sleep, cancellationToken).ConfigureAwait(false);
                return request;
            case "large":
                return JsonData.String(function.Large);
            case "python-text":
                return JsonData.String("input-event-" + request.ToString().Replace('"', '\''));
            default:
                return request;
        }
    }

    // As the Python runtime of AWS Lambda writes it; the recordings hold the trace of a one-line handler.
    private static string CauseOf(LambdaMock function) => JsonText.Compact(JsonSerializer.SerializeToElement(new
    {
        errorMessage = function.ErrorMessage,
        errorType = function.ErrorType,
        requestId = RequestId,
        stackTrace = new[] { $"  File \"/var/task/handler.py\", line 2, in handler\n    raise {function.ErrorType}(\"{function.ErrorMessage}\")\n" },
    }));
}
