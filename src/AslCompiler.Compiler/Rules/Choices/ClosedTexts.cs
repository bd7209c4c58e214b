using AslCompiler.Compiler.Expressions.JsonPath;
using AslCompiler.Compiler.Json;
using AslCompiler.Compiler.Shapes;
using AslCompiler.Compiler.Syntax;
using AslCompiler.Compiler.Text;

namespace AslCompiler.Compiler.Rules;

/// <summary>A Choice over a value that the flow itself makes to be one of some texts.</summary>
/// <param name="Path">The value.</param>
/// <param name="Missing">The texts that no rule takes.</param>
internal sealed record ClosedTexts(string Path, IReadOnlyList<string> Missing)
{
    /// <summary>Null when the rules ask for something else too, or the value may be any text.</summary>
    public static ClosedTexts? Of(ChoiceSyntax choice, MachineShapes shapes)
    {
        DataTest? first = null;
        var taken = new HashSet<string>(StringComparer.Ordinal);
        foreach (var rule in choice.Choices)
            if (!Take(rule.Condition, taken, ref first))
                return null;
        return first is not null && shapes.Tests.TryGetValue(first.Json, out var data) && first.Variable.Root == PathRoot.Data
            && KnownValue.Of(first.Variable, data) is { } value && Of(value) is { } texts
            ? new ClosedTexts(first.Variable.Text, [.. texts.Where(text => !taken.Contains(text))])
            : null;
    }

    /// <summary>The texts that a value can be; null when others are possible, or there is only one: a constant is there to be changed.</summary>
    public static IReadOnlyCollection<string>? Of(Shape value) => value.Texts is { Count: > 1 } texts ? texts : null;

    /// <summary>Texts in quotes, one after the other.</summary>
    public static string List(IEnumerable<string> texts) => string.Join(", ", texts.Select(text => "'" + text + "'"));

    private static bool Take(ChoiceCondition condition, HashSet<string> taken, ref DataTest? first)
    {
        switch (condition)
        {
            case OrCondition or:
                foreach (var part in or.Conditions)
                    if (!Take(part, taken, ref first))
                        return false;
                return true;
            case DataTest { Operator: "StringEquals", Operand: JsonString text } test when !Placeholders.Contains(text.Value) && (first is null || first.Variable.Text == test.Variable.Text):
                first ??= test;
                taken.Add(text.Value);
                return true;
            default:
                return false;
        }
    }
}
