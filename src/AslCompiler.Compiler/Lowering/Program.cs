using AslCompiler.Compiler.Binding;
using AslCompiler.Compiler.Syntax;

namespace AslCompiler.Compiler.Lowering;

/// <summary>What is to be emitted for one definition: everything named and typed, nothing left to decide but the text.</summary>
internal sealed class Program
{
    public required ProgramIdentity Identity { get; init; }

    /// <summary>Null where the definition is too broken to have a flow; then only the facade's outline is written.</summary>
    public required StateMachineModel? Model { get; init; }

    /// <summary>False where the definition has errors: types are known as far as possible, but there is nothing to run.</summary>
    public required bool CanRun { get; init; }

    public required DataType Input { get; init; }

    public required DataType Output { get; init; }

    public required IReadOnlyList<TaskMethod> Tasks { get; init; }

    public required IReadOnlyList<RecordType> Records { get; init; }

    public required IReadOnlyList<ErrorType> Errors { get; init; }

    /// <summary>By <see cref="StateModel.Index"/>: the identifier for the state.</summary>
    public required IReadOnlyList<string> StateIdentifiers { get; init; }

    /// <summary>By <see cref="StateModel.Index"/>: the unit of work of a Task; null for other states.</summary>
    public required IReadOnlyList<TaskMethod?> TaskOfState { get; init; }
}

/// <summary>One distinct unit of work: a method of the task interface.</summary>
/// <param name="TaskName">What the run time calls it: <c>ChargeCard</c>, <c>sqs:sendMessage</c>.</param>
/// <param name="MethodName">The method.</param>
/// <param name="Request">What it is given.</param>
/// <param name="Result">What it gives; null where the result comes by task token.</param>
/// <param name="Envelope">Whether the adapter takes the request out of the <c>lambda:invoke</c> envelope and puts the result into one.</param>
/// <param name="States">The states that call it.</param>
internal sealed record TaskMethod(string TaskName, string MethodName, DataType Request, DataType? Result, LambdaEnvelope Envelope, IReadOnlyList<StateModel> States)
{
    /// <summary>The error names that the states which call it, and those they lie in, retry or catch.</summary>
    public IEnumerable<string> HandledErrors => States.SelectMany(WithOwners).Select(state => state.Syntax).OfType<WorkSyntax>().SelectMany(HandledBy).Distinct();

    private static IEnumerable<StateModel> WithOwners(StateModel state)
    {
        for (var at = state; at is not null; at = at.Scope.Owner)
            yield return at;
    }

    private static IEnumerable<string> HandledBy(WorkSyntax work) =>
        work.Retry.SelectMany(retrier => retrier.ErrorEquals).Concat(work.Catch.SelectMany(catcher => catcher.ErrorEquals)).Select(name => name.Value);
}

/// <summary>Where a task's request and result travel in the envelope of <c>lambda:invoke</c>.</summary>
internal enum LambdaEnvelope
{
    Never,
    Always,

    /// <summary>One state calls the function by <c>lambda:invoke</c>, another by its own ARN.</summary>
    InSomeStates,
}

/// <summary>An error name that the flow retries or catches.</summary>
/// <param name="ErrorName">As in the definition.</param>
/// <param name="ConstantName">Its constant.</param>
/// <param name="ExceptionName">Its exception type.</param>
internal sealed record ErrorType(string ErrorName, string ConstantName, string ExceptionName);
