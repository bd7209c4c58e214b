using AslCompiler.Compiler.Diagnostics;

namespace AslCompiler.Compiler.Expressions;

/// <summary>A mistake in an expression; the place counts from the start of the string's value.</summary>
internal sealed record ExpressionError(DiagnosticRule Rule, int Start, int Length, params string[] Arguments)
{
    /// <summary>Less bad than the rule's default: AWS takes the definition.</summary>
    public bool IsWarning { get; init; }

    /// <summary>The way to take it away; null when there is none.</summary>
    public ExpressionFix? Fix { get; init; }

    public ExpressionError Shift(int by) => this with { Start = Start + by, Fix = Fix is { } fix ? fix with { Start = fix.Start + by } : null };
}

/// <summary>A change of an expression; the place counts from the start of the string's value.</summary>
/// <param name="Title">What it does.</param>
/// <param name="Start">Where the replaced part begins.</param>
/// <param name="Length">Its length.</param>
/// <param name="NewText">The new part, not yet escaped for JSON.</param>
internal sealed record ExpressionFix(string Title, int Start, int Length, string NewText);
