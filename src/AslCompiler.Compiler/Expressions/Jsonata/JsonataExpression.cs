using AslCompiler.Compiler.Text;

namespace AslCompiler.Compiler.Expressions.Jsonata;

/// <summary>An expression as it is evaluated: chains of <c>.</c> are paths, predicates belong to what they filter, every <c>%</c> knows the step whose input it means.</summary>
internal abstract class JsonataExpression
{
    /// <summary>The place in the expression; of a path all of its steps and what follows them.</summary>
    public required TextSpan Span { get; set; }

    /// <summary>A single result stays an array.</summary>
    public bool KeepsArray { get; set; }

    /// <summary>What filters the value, in order; of a step in a path see <see cref="Stages"/>.</summary>
    public List<JsonataExpression>? Predicates { get; set; }

    public GroupClause? Group { get; set; }

    // What belongs to a step of a path:

    /// <summary>Predicates and position variables, in order.</summary>
    public List<Stage>? Stages { get; set; }

    /// <summary>The variable of <c>@$name</c>; the context stays that of the step before.</summary>
    public string? Focus { get; set; }

    /// <summary>The variable of <c>#$name</c>.</summary>
    public string? Index { get; set; }

    /// <summary>Under which the step's input is kept for a <c>%</c>.</summary>
    public ParentSlot? Ancestor { get; set; }

    /// <summary>From here on the path carries bindings beside its values; of a block or path: it gives them to the path around it.</summary>
    public bool HasBindings { get; set; }

    /// <summary>Parents that are looked for further out.</summary>
    public List<ParentSlot>? Sought { get; set; }
}

/// <summary>What a <c>%</c> stands for: the input of the step that many levels out.</summary>
internal sealed class ParentSlot(int label)
{
    /// <summary>Equal for all <c>%</c> that mean the same step.</summary>
    public int Label { get; set; } = label;

    public int Level { get; set; } = 1;
}

/// <summary>One part of what follows a step: a predicate, or a variable for the position.</summary>
internal sealed record Stage(JsonataExpression? Predicate, string? Index);

internal sealed record Pair(JsonataExpression Key, JsonataExpression Value);

internal sealed record GroupClause(IReadOnlyList<Pair> Pairs);

internal sealed record SortTerm(JsonataExpression Expression, bool IsDescending);

internal sealed class NumberExpression : JsonataExpression
{
    public required double Value { get; init; }
}

internal sealed class StringExpression : JsonataExpression
{
    public required string Value { get; init; }
}

/// <summary><c>true</c>, <c>false</c>, <c>null</c></summary>
internal sealed class ConstantExpression : JsonataExpression
{
    public required string Word { get; init; }
}

internal sealed class RegexExpression : JsonataExpression
{
    public required string Pattern { get; init; }

    public required string Flags { get; init; }
}

/// <summary>A variable; <c>$</c> has no name, <c>$$</c> has the name <c>$</c>.</summary>
internal sealed class VariableExpression : JsonataExpression
{
    public required string Name { get; init; }

    /// <summary>The variable alone.</summary>
    public TextSpan NameSpan => new(Span.Start, Name.Length + 1);
}

/// <summary>A step that selects the members of a name.</summary>
internal sealed class NameExpression : JsonataExpression
{
    public required string Name { get; init; }
}

internal sealed class WildcardExpression : JsonataExpression;

internal sealed class DescendantsExpression : JsonataExpression;

internal sealed class ParentExpression : JsonataExpression
{
    public required ParentSlot Slot { get; init; }
}

internal sealed class PathExpression : JsonataExpression
{
    public required List<JsonataExpression> Steps { get; init; }

    /// <summary>One of the steps has <c>[]</c>.</summary>
    public bool KeepsSingleton { get; set; }
}

/// <summary>A step that sorts what came before.</summary>
internal sealed class SortExpression : JsonataExpression
{
    public required List<SortTerm> Terms { get; init; }
}

internal sealed class ArrayExpression : JsonataExpression
{
    public required List<JsonataExpression> Items { get; init; }

    /// <summary>At an end of a path: the array is one item of the sequence.</summary>
    public bool IsOneItem { get; set; }
}

internal sealed class ObjectExpression : JsonataExpression
{
    public required List<Pair> Pairs { get; init; }
}

internal sealed class BlockExpression : JsonataExpression
{
    public required List<JsonataExpression> Expressions { get; init; }
}

internal sealed class AssignmentExpression : JsonataExpression
{
    public required string Variable { get; init; }

    public required JsonataExpression Value { get; init; }
}

internal sealed class NegationExpression : JsonataExpression
{
    public required JsonataExpression Operand { get; init; }
}

internal sealed class BinaryExpression : JsonataExpression
{
    public required string Operator { get; init; }

    public required JsonataExpression Left { get; init; }

    public required JsonataExpression Right { get; init; }
}

internal sealed class ConditionExpression : JsonataExpression
{
    public required JsonataExpression Condition { get; init; }

    public required JsonataExpression Then { get; init; }

    public JsonataExpression? Else { get; init; }
}

internal sealed class CallExpression : JsonataExpression
{
    public required JsonataExpression Procedure { get; init; }

    public required List<JsonataExpression> Arguments { get; init; }

    public bool IsPartial => Arguments.Exists(argument => argument is PlaceholderExpression);
}

internal sealed class PlaceholderExpression : JsonataExpression;

internal sealed class LambdaExpression : JsonataExpression
{
    public required IReadOnlyList<string> Parameters { get; init; }

    public required string? Signature { get; init; }

    public required JsonataExpression Body { get; init; }
}

/// <summary><c>left ~&gt; right</c></summary>
internal sealed class ApplyExpression : JsonataExpression
{
    public required JsonataExpression Left { get; init; }

    public required JsonataExpression Right { get; init; }
}

internal sealed class TransformExpression : JsonataExpression
{
    public required JsonataExpression Pattern { get; init; }

    public required JsonataExpression Update { get; init; }

    public JsonataExpression? Delete { get; init; }
}
