using AslCompiler.Compiler.Text;

namespace AslCompiler.Compiler.Expressions.Jsonata;

/// <summary>An expression as written. <see cref="JsonataBinder"/> makes an expression of it that can be compiled.</summary>
internal abstract record JsonataSyntax(TextSpan Span)
{
    /// <summary>Followed by <c>[]</c>: a single result stays an array.</summary>
    public bool KeepsArray { get; set; }
}

internal sealed record NameSyntax(string Name, TextSpan Span) : JsonataSyntax(Span);

internal sealed record VariableSyntax(string Name, TextSpan Span) : JsonataSyntax(Span);

internal sealed record StringSyntax(string Value, TextSpan Span) : JsonataSyntax(Span);

internal sealed record NumberSyntax(double Value, TextSpan Span) : JsonataSyntax(Span);

/// <summary><c>true</c>, <c>false</c>, <c>null</c></summary>
internal sealed record ConstantSyntax(string Word, TextSpan Span) : JsonataSyntax(Span);

internal sealed record RegexSyntax(string Pattern, string Flags, TextSpan Span) : JsonataSyntax(Span);

/// <summary><c>*</c></summary>
internal sealed record WildcardSyntax(TextSpan Span) : JsonataSyntax(Span);

/// <summary><c>**</c></summary>
internal sealed record DescendantsSyntax(TextSpan Span) : JsonataSyntax(Span);

/// <summary><c>%</c></summary>
internal sealed record ParentSyntax(TextSpan Span) : JsonataSyntax(Span);

/// <summary>Where an operand is missing at the end.</summary>
internal sealed record EndSyntax(TextSpan Span) : JsonataSyntax(Span);

/// <summary>An operator with two operands that has no node of its own; <c>.</c>, <c>~&gt;</c> and <c>..</c> among them.</summary>
internal sealed record BinarySyntax(string Operator, JsonataSyntax Left, JsonataSyntax Right, TextSpan Span) : JsonataSyntax(Span);

/// <summary><c>left[predicate]</c></summary>
internal sealed record FilterSyntax(JsonataSyntax Left, JsonataSyntax Predicate, TextSpan Span) : JsonataSyntax(Span);

/// <summary><c>left{key: value}</c></summary>
internal sealed record GroupSyntax(JsonataSyntax Left, IReadOnlyList<PairSyntax> Pairs, TextSpan Span) : JsonataSyntax(Span);

internal sealed record PairSyntax(JsonataSyntax Key, JsonataSyntax Value);

/// <summary><c>left^(&lt;a, &gt;b)</c></summary>
internal sealed record SortSyntax(JsonataSyntax Left, IReadOnlyList<SortTermSyntax> Terms, TextSpan Span) : JsonataSyntax(Span);

internal sealed record SortTermSyntax(JsonataSyntax Expression, bool IsDescending);

/// <summary><c>$name := value</c></summary>
internal sealed record AssignmentSyntax(VariableSyntax Variable, JsonataSyntax Value, TextSpan Span) : JsonataSyntax(Span);

/// <summary><c>left@$name</c></summary>
internal sealed record FocusSyntax(JsonataSyntax Left, string Variable, TextSpan Span) : JsonataSyntax(Span);

/// <summary><c>left#$name</c></summary>
internal sealed record IndexSyntax(JsonataSyntax Left, string Variable, TextSpan Span) : JsonataSyntax(Span);

/// <summary><c>-operand</c></summary>
internal sealed record NegationSyntax(JsonataSyntax Operand, TextSpan Span) : JsonataSyntax(Span);

internal sealed record ArraySyntax(IReadOnlyList<JsonataSyntax> Items, TextSpan Span) : JsonataSyntax(Span);

internal sealed record ObjectSyntax(IReadOnlyList<PairSyntax> Pairs, TextSpan Span) : JsonataSyntax(Span);

/// <summary><c>(a; b)</c></summary>
internal sealed record BlockSyntax(IReadOnlyList<JsonataSyntax> Expressions, TextSpan Span) : JsonataSyntax(Span);

/// <summary><c>procedure(a, b)</c>; a partial application when an argument is a <see cref="PlaceholderSyntax"/>.</summary>
internal sealed record CallSyntax(JsonataSyntax Procedure, IReadOnlyList<JsonataSyntax> Arguments, TextSpan Span) : JsonataSyntax(Span);

/// <summary><c>?</c> among arguments.</summary>
internal sealed record PlaceholderSyntax(TextSpan Span) : JsonataSyntax(Span);

internal sealed record LambdaSyntax(IReadOnlyList<string> Parameters, string? Signature, JsonataSyntax Body, TextSpan Span) : JsonataSyntax(Span);

/// <summary><c>condition ? then : else</c></summary>
internal sealed record ConditionSyntax(JsonataSyntax Condition, JsonataSyntax Then, JsonataSyntax? Else, TextSpan Span) : JsonataSyntax(Span);

/// <summary><c>|pattern|update, delete|</c></summary>
internal sealed record TransformSyntax(JsonataSyntax Pattern, JsonataSyntax Update, JsonataSyntax? Delete, TextSpan Span) : JsonataSyntax(Span);
