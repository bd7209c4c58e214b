using AslCompiler.Compiler.Fixes;
using AslCompiler.Compiler.Shapes;
using AslCompiler.Compiler.Text;

namespace AslCompiler.Compiler.Rules;

/// <summary>Has a test of a Choice ask first whether its value is there.</summary>
internal static class GuardFix
{
    /// <summary>Null where the test's two members do not stand together.</summary>
    public static Fix? Of(PathUse use, RuleContext context)
    {
        var test = use.Test!;
        var properties = test.Json.Properties;
        for (var i = 1; i < properties.Count; i++)
        {
            var (first, second) = (properties[i - 1], properties[i]);
            var (name, other) = first.Name == "Variable" ? (second.Name, first.Name) : (first.Name, second.Name);
            if (other != "Variable" || (name != test.Operator && name != test.Operator + "Path"))
                continue;
            var span = TextSpan.FromBounds(first.NameSpan.Start, second.Value.Span.End);
            return new Fix(
                "Ask IsPresent first",
                new TextEdit(span, "\"And\": [{ \"Variable\": " + JsonEditor.Quote(use.Path.Text) + ", \"IsPresent\": true }, { " + context.Editor.Slice(span) + " }]"));
        }

        return null;
    }
}
