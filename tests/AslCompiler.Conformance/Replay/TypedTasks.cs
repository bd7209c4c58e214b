using System.Reflection;

namespace AslCompiler.Conformance.Replay;

/// <summary>Implements any emitted task interface by asking a replaying handler, as a user's class would: typed requests in, typed results out.</summary>
public class TypedTasks : DispatchProxy
{
    private ITaskHandler handler = null!;

    /// <summary>An implementation of the interface that a machine's constructor takes.</summary>
    public static object Create(Type taskInterface, ITaskHandler handler)
    {
        var proxy = Create(taskInterface, typeof(TypedTasks));
        ((TypedTasks)proxy).handler = handler;
        return proxy;
    }

    /// <inheritdoc />
    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
    {
        var returned = targetMethod!.ReturnType;
        var result = returned.IsGenericType ? returned.GenericTypeArguments[0] : typeof(JsonData);
        return typeof(TypedTasks).GetMethod(nameof(CallAsync), BindingFlags.NonPublic | BindingFlags.Instance)!
            .MakeGenericMethod(result)
            .Invoke(this, args);
    }

    private async Task<TResult> CallAsync<TResult>(object? request, TaskContext context, CancellationToken cancellationToken)
    {
        var result = await handler.InvokeAsync(context, TypedValues.Write(request), cancellationToken).ConfigureAwait(false);
        return (TResult)TypedValues.Read(result, typeof(TResult))!;
    }
}
