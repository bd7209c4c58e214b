using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace AslCompiler.Runtime.Jsonata;

/// <summary>
/// What is left of the bounds of the evaluation on this thread. Operators and functions are handed no evaluation, so it is the thread that knows; an expression never changes threads.
/// What is built is counted where sequences, objects and strings are made, garbage included: to count what is still held would cost more than to evaluate.
/// </summary>
internal static class EvaluationBudget
{
    /// <summary>Bytes of a reference in an array.</summary>
    public const int Slot = 8;

    /// <summary>Bytes of a value with what .NET adds to it, and of the reference to it.</summary>
    public const int Value = 64;

    private const int Character = sizeof(char);

    // Plain numbers are the cheapest thing that a thread can have of its own. Until an evaluation has begun there is nothing left.
    [ThreadStatic]
    private static long s_bytes;

    [ThreadStatic]
    private static long s_steps;

    [ThreadStatic]
    private static int s_depth;

    [ThreadStatic]
    private static long s_patternTicks;

    [ThreadStatic]
    private static bool s_isBegun;

    /// <summary>How long a regular expression may look for one match.</summary>
    public static TimeSpan PatternTimeout
    {
        get
        {
            TryBegin();
            var duration = TimeSpan.FromTicks(s_patternTicks);
            // .NET takes some 24 days at most.
            return duration.TotalDays < 24 ? duration : Regex.InfiniteMatchTimeout;
        }
    }

    /// <summary>Another evaluation begins on this thread.</summary>
    public static void Begin(ExecutionLimits limits)
    {
        s_isBegun = true;
        s_bytes = limits.MaxExpressionBytes ?? long.MaxValue;
        s_steps = limits.MaxExpressionSteps ?? long.MaxValue;
        s_depth = limits.MaxExpressionDepth ?? int.MaxValue;
        s_patternTicks = limits.MaxPatternDuration?.Ticks ?? long.MaxValue;
    }

    /// <summary>So many bytes are about to be built.</summary>
    /// <exception cref="JsonataException"><c>D2015</c>: that is too many.</exception>
    public static void Build(long bytes)
    {
        if ((s_bytes -= bytes) >= 0)
            return;
        if (!TryBegin() || (s_bytes -= bytes) < 0)
            throw TooMuch();
    }

    /// <summary>An array of so many numbers is about to be built.</summary>
    /// <exception cref="JsonataException"><c>D2015</c>: those are too many, or more than any array holds.</exception>
    public static void BuildNumbers(double count)
    {
        if (count > Array.MaxLength)
            throw TooMuch();
        if (count > 0)
            Build((long)count * Value);
    }

    /// <summary>A string of so many characters is about to be built, or a part of one.</summary>
    /// <exception cref="JsonataException"><c>D2015</c>: that is too many.</exception>
    public static void BuildText(long length) => Build(length * Character);

    /// <summary>So many items are about to be looked at.</summary>
    /// <exception cref="JsonataException"><c>D1012</c>: that is too many.</exception>
    public static void Walk(long items)
    {
        if ((s_steps -= items) < 0 && (!TryBegin() || (s_steps -= items) < 0))
            throw TooLong();
    }

    /// <summary>A function is called.</summary>
    /// <exception cref="JsonataException"><c>D1011</c>: it is too deep in others; <c>D1012</c>: there were too many calls.</exception>
    public static void Enter()
    {
        Walk(1);
        if (--s_depth >= 0 && RuntimeHelpers.TryEnsureSufficientExecutionStack())
            return;
        s_depth++;
        throw TooDeep();
    }

    /// <summary>It has ended.</summary>
    public static void Leave() => s_depth++;

    /// <summary>For walks over data as deep as the data is.</summary>
    /// <exception cref="JsonataException"><c>D1011</c>: it is too deep.</exception>
    public static void EnsureStack()
    {
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
            throw TooDeep();
    }

    private static bool TryBegin()
    {
        if (s_isBegun)
            return false;
        Begin(ExecutionLimits.Default);
        return true;
    }

    private static JsonataException TooMuch() => Exceeded("D2015", "Expression evaluation memory limit exceeded: Check for excessive memory usage");

    private static JsonataException TooDeep() =>
        Exceeded("D1011", "Stack overflow error: Check for non-terminating recursive function. Consider rewriting as tail-recursive.");

    private static JsonataException TooLong() => Exceeded("D1012", "The evaluation takes too long; is there a loop without end?");

    // The evaluation is over, and the next need not say that it begins.
    private static JsonataException Exceeded(string code, string message)
    {
        s_isBegun = false;
        s_bytes = s_steps = 0;
        return new JsonataException(code, message);
    }
}
