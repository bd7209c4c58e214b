using AslCompiler.Compiler.Text;

namespace AslCompiler.Compiler.Expressions.Jsonata;

/// <summary>What is wrong with an expression: JSONata's own code, our words, and the place in the expression's text.</summary>
internal sealed record JsonataError(string Code, string Message, TextSpan Span);
