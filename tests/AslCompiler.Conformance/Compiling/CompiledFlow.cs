using System.Reflection;

namespace AslCompiler.Conformance.Compiling;

/// <summary>What became of one definition.</summary>
/// <param name="Facade">The emitted class that users meet; null when nothing could be built.</param>
/// <param name="Problems">Errors of the C# compiler, or of the generator itself, in the emitted text.</param>
/// <param name="Warnings">Warnings of the C# compiler in the emitted text.</param>
internal sealed record CompiledFlow(Type? Facade, IReadOnlyList<string> Problems, IReadOnlyList<string> Warnings)
{
    public static CompiledFlow Broken(params string[] problems) => new(null, problems, []);

    /// <summary>The emitted interface of the typed tasks; null when the flow has no tasks.</summary>
    public Type? TaskInterface =>
        Facade!.GetConstructors()
            .Select(constructor => constructor.GetParameters().FirstOrDefault()?.ParameterType)
            .FirstOrDefault(type => type is { IsInterface: true } && type != typeof(ITaskHandler));

    /// <summary>A machine over the door beneath the typed interface.</summary>
    public StateMachine Create(ITaskHandler handler, StateMachineOptions options) => Make(handler, options);

    /// <summary>A machine over an implementation of <see cref="TaskInterface"/>.</summary>
    public StateMachine CreateTyped(object tasks, StateMachineOptions options) => Make(tasks, options);

    private StateMachine Make(object tasks, StateMachineOptions options)
    {
        try
        {
            return (StateMachine)Activator.CreateInstance(Facade!, tasks, options)!;
        }
        catch (TargetInvocationException wrapped) when (wrapped.InnerException is { } cause)
        {
            throw cause;
        }
    }
}
