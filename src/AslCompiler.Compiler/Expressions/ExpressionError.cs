using AslCompiler.Compiler.Diagnostics;

namespace AslCompiler.Compiler.Expressions;

/// <summary>A mistake in an expression; the place counts from the start of the string's value.</summary>
internal sealed record ExpressionError(DiagnosticRule Rule, int Start, int Length, params string[] Arguments)
{
    /// <summary>Less bad than the rule's default: AWS takes the definition.</summary>
    public bool IsWarning { get; init; }

    public ExpressionError Shift(int by) => this with { Start = Start + by };
}
