using System.Runtime.ExceptionServices;

namespace AslCompiler.Compiler;

/// <summary>Gives the passes that follow a flow from state to state the stack that a definition of thousands of states needs; a thread of the IDE has no such stack.</summary>
internal static class LargeStack
{
    // A definition below this fits on any stack.
    private const int SmallText = 64 * 1024;

    // For the 1 MB that AWS takes, more than ten times over; pages that are not touched cost nothing.
    private const int StackSize = 256 * 1024 * 1024;

    /// <summary>Does the work, on a thread of its own when the text is large.</summary>
    public static T Run<T>(int textLength, Func<T> work)
    {
        if (textLength < SmallText)
            return work();
        T? result = default;
        ExceptionDispatchInfo? failure = null;
        var thread = new Thread(
            () =>
            {
                try
                {
                    result = work();
                }
#pragma warning disable CA1031 // It is thrown again on the caller's thread.
                catch (Exception exception)
#pragma warning restore CA1031
                {
                    failure = ExceptionDispatchInfo.Capture(exception);
                }
            },
            StackSize);
        thread.Start();
        thread.Join();
        failure?.Throw();
        return result!;
    }
}
