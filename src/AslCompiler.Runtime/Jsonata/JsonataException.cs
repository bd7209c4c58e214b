namespace AslCompiler.Runtime.Jsonata;

/// <summary>An expression in JSONata cannot be evaluated on the data at hand.</summary>
/// <param name="code">JSONata's code, such as <c>T2001</c>.</param>
/// <param name="message">What is wrong.</param>
public sealed class JsonataException(string code, string message) : Exception(message)
{
    /// <summary>JSONata's code: <c>T…</c> for wrong types, <c>D…</c> for wrong values, <c>U…</c> for bounds.</summary>
    public string Code { get; } = code;
}
