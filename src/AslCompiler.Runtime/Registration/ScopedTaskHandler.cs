using Microsoft.Extensions.DependencyInjection;

namespace AslCompiler.Runtime;

/// <summary>Does each task in a dependency-injection scope of its own, so that tasks may use scoped services.</summary>
internal sealed class ScopedTaskHandler<TTasks>(IServiceScopeFactory scopes, Func<TTasks, ITaskHandler> adapt) : ITaskHandler
    where TTasks : notnull
{
    public async ValueTask<JsonData> InvokeAsync(TaskContext context, JsonData request, CancellationToken cancellationToken)
    {
        var scope = scopes.CreateAsyncScope();
        await using (scope.ConfigureAwait(false))
            return await adapt(scope.ServiceProvider.GetRequiredService<TTasks>()).InvokeAsync(context, request, cancellationToken).ConfigureAwait(false);
    }
}
