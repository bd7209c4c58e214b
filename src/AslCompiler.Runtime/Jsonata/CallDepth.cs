using System.Runtime.CompilerServices;

namespace AslCompiler.Runtime.Jsonata;

/// <summary>Bounds how deep functions call each other, and how long they go on by tail calls.</summary>
internal static class CallDepth
{
    private const int MaxDepth = 10_000;
    private const int MaxTailCalls = 50_000_000;

    [ThreadStatic]
    private static int s_depth;

    public static void Enter()
    {
        if (++s_depth <= MaxDepth && RuntimeHelpers.TryEnsureSufficientExecutionStack())
            return;
        s_depth--;
        throw TooDeep();
    }

    public static void Leave() => s_depth--;

    public static void CountTailCall(int calls)
    {
        if (calls > MaxTailCalls)
            throw new JsonataException("D1012", "The evaluation takes too long; is there a loop without end?");
    }

    /// <summary>For walks over data as deep as the data is.</summary>
    public static void EnsureStack()
    {
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
            throw TooDeep();
    }

    private static JsonataException TooDeep() =>
        new("D1011", "Stack overflow error: Check for non-terminating recursive function. Consider rewriting as tail-recursive.");
}
