using System.ComponentModel;

namespace AslCompiler.Runtime.Jsonata;

/// <summary>An expression of a state, and the field that it stands in: what causes quote. Made by emitted code.</summary>
/// <param name="expression">The expression without its marks.</param>
/// <param name="location">The field: <c>Output/total</c>.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class JsonataField(string expression, string location)
{
    /// <summary>The expression without its marks.</summary>
    public string Expression { get; } = expression;

    /// <summary>The field: <c>Output/total</c>, <c>Choices[0]/Condition</c>.</summary>
    public string Location { get; } = location;

    internal StatesException Fail(string tail) =>
        new(ErrorNames.QueryEvaluationError, $"The JSONata expression '{Expression}' specified for the field '{Location}' {tail}") { Location = Location };
}
