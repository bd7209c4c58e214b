using AslCompiler.Compiler.Diagnostics;
using AslCompiler.Compiler.Expressions.Jsonata;
using AslCompiler.Compiler.Fixes;

namespace AslCompiler.Compiler.Rules;

/// <summary>ASL0417: AWS runs JSONata 2.0.6, which has neither <c>??</c> nor <c>?:</c>.</summary>
internal sealed class NewerOperatorsRule : QueryRule
{
    public override void Check(QueryContext at, RuleContext context)
    {
        foreach (var node in at.Query.References.Nodes)
            if (node is BinaryExpression { Operator: "??" or "?:" } binary)
                context.Report(DiagnosticCatalog.NewerThanAws, at.Query.Map(Operator(at.Query, binary)), Rewrite(at.Query, binary), binary.Operator);
    }

    // Between the operands; blanks and comments stand there as well.
    private static Text.TextSpan Operator(JsonataQuery query, BinaryExpression binary)
    {
        var start = query.Text.IndexOf(binary.Operator, binary.Left.Span.End, StringComparison.Ordinal);
        return start < 0 || start >= binary.Right.Span.Start ? binary.Span : new Text.TextSpan(start, binary.Operator.Length);
    }

    private static Fix? Rewrite(JsonataQuery query, BinaryExpression binary)
    {
        // What would need parentheses is left to the author.
        if (binary.Left is not (PathExpression or VariableExpression or CallExpression) || binary.Right is BinaryExpression or ConditionExpression)
            return null;
        var left = query.TextOf(binary.Left.Span);
        var condition = binary.Operator == "??" ? "$exists(" + left + ")" : left;
        var span = query.Map(Text.TextSpan.FromBounds(binary.Left.Span.Start, binary.Right.Span.End));
        return new Fix("Write a condition", new TextEdit(span, JsonEditor.Escape("(" + condition + " ? " + left + " : " + query.TextOf(binary.Right.Span) + ")")));
    }
}
