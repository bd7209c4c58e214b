using System.Globalization;
using System.Text;
using AslCompiler.Compiler.Binding;
using AslCompiler.Compiler.Diagnostics;
using AslCompiler.Compiler.Expressions.JsonPath;
using AslCompiler.Compiler.Expressions.Templates;
using AslCompiler.Compiler.Fixes;
using AslCompiler.Compiler.Json;

namespace AslCompiler.Compiler.Rules;

/// <summary>ASL0503, ASL0507, ASL0508: variables that nobody reads, that an Assign reads although it sets them itself, or that no variable can hold.</summary>
internal sealed class VariableUsesRule : DefinitionRule
{
    // asl-reference §2.8
    private const int LargestVariable = 262_144;

    public override void Check(RuleContext context)
    {
        var model = context.Model;
        var read = new HashSet<string>(model.Syntax.VariableReads.Select(use => use.Name), StringComparer.Ordinal);
        var told = new HashSet<string>(StringComparer.Ordinal);
        foreach (var state in model.States)
            foreach (var assign in Variables.AssignsOf(state.Syntax.Json))
                foreach (var property in assign.Properties)
                    Check(state.Syntax.Json, assign, property, read, told, context);
    }

    private static void Check(JsonObject state, JsonObject assign, JsonProperty property, HashSet<string> read, HashSet<string> told, RuleContext context)
    {
        var name = Variables.NameOf(property);
        if (!read.Contains(name) && told.Add(name))
            context.Report(AdviceCatalog.VariableNeverRead, property.NameSpan, Remove(state, assign, property, context.Editor), name);
        // Short ones need not be counted: a character is three bytes at most.
        if (property.Value.Span.Length > LargestVariable / 3 && Encoding.UTF8.GetByteCount(property.Value.ToCompactJson()) is > LargestVariable and var size)
            context.Report(AdviceCatalog.VariableTooLarge, property.NameSpan, name, size.ToString("N0", CultureInfo.InvariantCulture));
        if (property.Value is not JsonString text || !TemplateNames.IsDynamic(property.Name)
            || JsonPathParser.Parse(text.Value, out _) is not { Root: PathRoot.Variable, Variable: { } source } || source == name)
            return;
        // A swap reads what it sets on purpose.
        var other = assign.Properties.FirstOrDefault(candidate => Variables.NameOf(candidate) == source);
        if (other is not null && !(other.Value is JsonString back && back.Value.StartsWith("$" + name, StringComparison.Ordinal)))
            context.Report(AdviceCatalog.VariableOfSameAssign, text.Map(0, source.Length + 1), source);
    }

    // An Assign that assigns nothing goes as a whole.
    private static Fix? Remove(JsonObject state, JsonObject assign, JsonProperty property, JsonEditor editor) =>
        assign.Properties.Count > 1 ? new Fix($"Remove '{property.Name}'", editor.Remove(assign, property))
        : state.Find("Assign") is { } field && ReferenceEquals(field.Value, assign) ? new Fix("Remove 'Assign'", editor.Remove(state, field))
        : null;
}
