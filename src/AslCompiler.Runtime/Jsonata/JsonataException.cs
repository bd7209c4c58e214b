namespace AslCompiler.Runtime.Jsonata;

/// <summary>An expression in JSONata cannot be evaluated on the data at hand, or a <c>[Jsonata]</c> method cannot return what it gave.</summary>
/// <param name="code">JSONata's code, such as <c>T2001</c>; or that of a result.</param>
/// <param name="message">What is wrong.</param>
/// <param name="innerException">What led to it.</param>
public sealed class JsonataException(string code, string message, Exception? innerException = null) : Exception(message, innerException)
{
    /// <summary>
    /// JSONata's code: <c>T…</c> for wrong types, <c>D…</c> for wrong values, <c>U…</c> for bounds.
    /// Of a <c>[Jsonata]</c> method <c>R1001</c> for a result that is nothing, and <c>R1002</c> for one that the return type does not take.
    /// </summary>
    public string Code { get; } = code;
}
