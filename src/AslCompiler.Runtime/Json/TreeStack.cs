namespace AslCompiler;

/// <summary>Stacks for walks, used again: short texts are written all the time.</summary>
internal static class TreeStack
{
    // What a very deep tree has grown is not kept.
    private const int LargestKept = 64;

    [ThreadStatic]
    private static Stack<TreeCursor>? t_free;

    /// <summary>An empty stack, the caller's until it is given back.</summary>
    internal static Stack<TreeCursor> Take()
    {
        var stack = t_free ?? new Stack<TreeCursor>();
        t_free = null;
        return stack;
    }

    /// <summary>Takes back an empty stack.</summary>
    internal static void Give(Stack<TreeCursor> stack) => t_free = stack.Capacity <= LargestKept ? stack : null;
}
