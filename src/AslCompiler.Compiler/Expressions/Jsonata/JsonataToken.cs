using AslCompiler.Compiler.Text;

namespace AslCompiler.Compiler.Expressions.Jsonata;

internal enum JsonataTokenKind
{
    End,
    Operator,
    Name,
    Variable,
    String,
    Number,

    /// <summary><c>true</c>, <c>false</c> or <c>null</c>.</summary>
    Constant,
    Regex,
}

/// <summary>A token; the text of names, variables and strings is what they mean, without quotes, escapes and <c>$</c>.</summary>
internal readonly record struct JsonataToken(JsonataTokenKind Kind, string Text, TextSpan Span)
{
    public double Number { get; init; }

    public string Flags { get; init; } = "";

    public bool Is(string symbol) => Kind == JsonataTokenKind.Operator && Text == symbol;
}
