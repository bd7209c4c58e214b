using AslCompiler.Conformance.Comparing;
using AslCompiler.Conformance.Corpus;
using AslCompiler.Testing;

namespace AslCompiler.Conformance.Replay;

/// <summary>Gives the n-th attempt of a state its n-th recorded outcome; where the recording does not tell, the Lambda functions of the case answer.</summary>
internal sealed class ReplayHandler(AslCase @case, JumpingTimeProvider clock, TaskTokens tokens) : ITaskHandler
{
    private readonly List<TaskMock> left = [.. @case.Tasks.Where(mock => !mock.IsUnknown)];
    private readonly LambdaFunctions lambdas = new(@case.Lambdas, clock);
    private readonly Actors actors = new(@case, clock, tokens);
    private readonly RecordedText texts = new(@case);

    public async ValueTask<JsonData> InvokeAsync(TaskContext context, JsonData request, CancellationToken cancellationToken)
    {
        if (Take(context.StateName, request.ToString()) is not { } mock)
            return await lambdas.InvokeAsync(context, request, cancellationToken).ConfigureAwait(false);
        if (mock.Submitted is { } submitted)
        {
            context.Submit(JsonData.Parse(submitted));
            if (context.Resource.EndsWith(".waitForTaskToken", StringComparison.Ordinal))
            {
                await actors.AnswerAsync(context, mock, cancellationToken).ConfigureAwait(false);
                return JsonData.Null;
            }
        }
        if (mock.TimesOut)
            await clock.Delay(Timeout.InfiniteTimeSpan, cancellationToken).ConfigureAwait(false);
        return mock.Succeeds ? JsonData.Parse(mock.Output) : throw new TaskFailedException(mock.Error ?? "", mock.Cause);
    }

    // Items of a concurrent Map enter the same state in any order, so the request tells which outcome is meant.
    private TaskMock? Take(string state, string request)
    {
        lock (left)
        {
            var candidates = left.Where(mock => mock.State == state).ToArray();
            var mock = candidates.FirstOrDefault(candidate => IsFor(candidate, request)) ?? candidates.FirstOrDefault();
            if (mock is not null)
                left.Remove(mock);
            return mock;
        }
    }

    private bool IsFor(TaskMock mock, string request) =>
        mock.Request is { } recorded
        && JsonText.TryParse(request, out var actual)
        && new JsonComparison(texts.Fork()).Difference(recorded, actual) is null;
}
