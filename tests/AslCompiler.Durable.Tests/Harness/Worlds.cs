namespace AslCompiler.Durable.Tests.Harness;

/// <summary>Worlds with handlers that many tests need.</summary>
internal static class Worlds
{
    /// <summary>The handler answers with its request.</summary>
    public static World Of(Func<ITaskHandler, StateMachineOptions, StateMachine> machine) => new(static (_, request, _) => new(request), machine);

    /// <summary>The handler never ends by itself.</summary>
    public static World NeverEnding(Func<ITaskHandler, StateMachineOptions, StateMachine> machine) =>
        new(static async (_, request, token) =>
        {
            await Task.Delay(Timeout.Infinite, token);
            return request;
        }, machine);
}
