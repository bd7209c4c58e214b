namespace AslCompiler.Runtime;

/// <summary>What an exception of a handler is in the language: error and cause.</summary>
internal static class HandlerFailure
{
    private static readonly string[] s_lambda = ["errorMessage", "errorType", "requestId", "stackTrace"];

    internal static Failure Of(Exception exception, StatePlan plan, Machine machine)
    {
        var failure = exception is TaskFailedException known
            ? new Failure(known.Error, known.Cause, FailureOrigin.Task, exception)
            : new Failure(exception.GetType().Name, plan.HasLambdaCauses ? LambdaCause(exception, machine.NewGuid()) : exception.Message, FailureOrigin.Task, exception);
        failure.StateName = plan.Info.Name;
        return failure;
    }

    /// <summary>The cause as Lambda writes it, compactly (ASL reference §4.5): definitions read it with States.StringToJson.</summary>
    private static string LambdaCause(Exception exception, Guid requestId)
    {
        var lines = exception.StackTrace?.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];
        return JsonData.Object(s_lambda,
        [
            JsonData.String(exception.Message),
            JsonData.String(exception.GetType().Name),
            JsonData.String(requestId.ToString()),
            JsonData.Array(Array.ConvertAll(lines, JsonData.String)),
        ]).ToString();
    }
}
