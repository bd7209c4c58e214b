namespace AslCompiler.Benchmarks.Expressions;

/// <summary>An expression in JSONata, compiled.</summary>
/// <param name="Name">Its name in tables.</param>
/// <param name="Text">The expression.</param>
/// <param name="Document">The JSON that it is evaluated on.</param>
/// <param name="Evaluate">Evaluates it once, at a moment of its own, on the document as parsed.</param>
internal sealed record ExpressionWorkload(string Name, string Text, string Document, Func<JsonData?> Evaluate);
