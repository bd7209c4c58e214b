namespace AslCompiler.Durable;

/// <summary>A request about an execution that could not be fulfilled; <see cref="Code"/> is the code of AWS's exception.</summary>
public sealed class ExecutionRequestException : Exception
{
    internal ExecutionRequestException(string code, string message)
        : base(message) => Code = code;

    /// <summary>
    /// <c>ExecutionAlreadyExists</c>: the name was used with another input, or its execution has ended. <c>ExecutionDoesNotExist</c>.
    /// <c>InvalidExecutionInput</c>: the input is too large. <c>InvalidName</c>. <c>StateMachineDoesNotExist</c>: the definition is not registered.
    /// <c>ExecutionNotRedrivable</c>: it runs, has succeeded, ended too long ago, or this build lacks its definition.
    /// <c>ActivityDoesNotExist</c>. <c>StateMachineTypeNotSupported</c>, <c>InvalidArn</c>: that cannot be asked of Express executions.
    /// <c>InvalidToken</c>: no task token, or one of an execution that this store does not have. <c>TaskTimedOut</c>: its task is over. <c>InvalidOutput</c>: the output is too large or no JSON.
    /// </summary>
    public string Code { get; }
}
