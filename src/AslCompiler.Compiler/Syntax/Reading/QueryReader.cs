using AslCompiler.Compiler.Diagnostics;
using AslCompiler.Compiler.Emit.Jsonata;
using AslCompiler.Compiler.Expressions.Jsonata;
using AslCompiler.Compiler.Expressions.Templates;
using AslCompiler.Compiler.Json;

namespace AslCompiler.Compiler.Syntax.Reading;

/// <summary>Reads expressions of JSONata, and values that hold them at any depth. Names of members are never evaluated.</summary>
internal sealed class QueryReader(ReadContext context)
{
    /// <param name="value">The value.</param>
    /// <param name="location">The field, as causes name it.</param>
    public Template ReadValue(JsonValue value, string location)
    {
        switch (value)
        {
            case JsonMissing:
                return new TemplateMissing();
            case JsonString text when JsonataQuery.IsQuery(text.Value):
                return Read(text, location) is { } query ? new TemplateQuery(query) : new TemplateMissing();
            case JsonObject obj:
                var members = obj.Properties.ConvertAll(property => new TemplateMember(property.Name, ReadValue(property.Value, location + "/" + property.Name), property));
                return members.TrueForAll(member => member.Value is TemplateLiteral) ? new TemplateLiteral(obj) : new TemplateObject(members);
            case JsonArray array:
                var items = array.Items.Select((item, i) => ReadValue(item, ReadContext.ItemOf(location, i))).ToList();
                return items.TrueForAll(item => item is TemplateLiteral) ? new TemplateLiteral(array) : new TemplateArray(items);
            default:
                return new TemplateLiteral(value);
        }
    }

    /// <summary>The expression of a string; null where it is none, or is broken, which has been told then.</summary>
    /// <param name="text">The string.</param>
    /// <param name="location">The field, as causes name it.</param>
    public JsonataQuery? Read(JsonString text, string location)
    {
        if (!JsonataQuery.IsQuery(text.Value))
            return null;
        var (start, expression) = JsonataQuery.Unwrap(text.Value);
        var (bound, error) = JsonataBinder.Bind(expression);
        var references = bound is null ? new QueryReferences() : QueryAnalyzer.Analyze(bound);
        // Within a string a placeholder is replaced at run time.
        if (context.HoldsPlaceholder(text, (at, length) => references.Nodes.Exists(node => node is StringExpression literal && at - start >= literal.Span.Start && at - start + length <= literal.Span.End)))
            return null;
        if (bound is null)
        {
            context.Report(DiagnosticCatalog.JsonataSyntax, text.Map(start + error!.Span.Start, error.Span.Length), error.Code, error.Message);
            return null;
        }

        var query = new JsonataQuery(text, start, expression, location, bound, references);
        foreach (var variable in query.References.Variables)
            if (!query.References.Called.Contains(variable))
                context.VariableIsRead(variable.Name, query.Map(variable.NameSpan), StatesBuiltIns.IsFunction(variable.Name), !IsValue(variable, bound));
        return query;
    }

    // The variable is what the expression gives, or where its path begins.
    private static bool IsValue(VariableExpression variable, JsonataExpression expression) =>
        ReferenceEquals(variable, expression) || (expression is PathExpression path && ReferenceEquals(variable, path.Steps[0]));
}
