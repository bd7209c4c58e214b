namespace AslCompiler.Runtime.Jsonata;

// Regular expressions.
public static partial class JsonataOperators
{
    /// <summary><c>/pattern/flags</c>: a function from a string to its first match.</summary>
    /// <param name="pattern">In JavaScript's notation.</param>
    /// <param name="flags"><c>i</c>, <c>m</c> or both.</param>
    public static JsonataFunction Pattern(string pattern, string flags) => new RegexFunction(pattern, flags);
}
