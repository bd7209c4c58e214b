using AslCompiler.Compiler.Contracts;
using AslCompiler.Compiler.Diagnostics;
using AslCompiler.Compiler.Expressions.Jsonata;
using AslCompiler.Compiler.Fixes;
using AslCompiler.Compiler.Text;

namespace AslCompiler.Compiler.Methods;

/// <summary>
/// ASL1104: names that the user's types do not have. A path goes through arrays, so a list's type here is that of its items;
/// what functions give and what the expression itself binds is not followed.
/// </summary>
internal sealed class MemberNames
{
    private readonly MethodContract method;
    private readonly Dictionary<string, ContractType?> variables = new(StringComparer.Ordinal);
    private readonly List<Finding> findings = [];

    private MemberNames(MethodContract method) => this.method = method;

    public static IReadOnlyList<Finding> Check(MethodContract method, JsonataExpression expression)
    {
        if (method.DataTypes.Count == 0)
            return [];
        var names = new MemberNames(method);
        foreach (var parameter in method.Data)
            names.variables[names.variables.Count == 0 ? "$" : parameter.Name] = names.Find(parameter.Value.DataType);
        foreach (var node in QueryAnalyzer.Analyze(expression, hasStates: false).Nodes)
            names.Forget(node);
        names.Visit(expression, names.variables.TryGetValue("$", out var input) ? input : null);
        return names.findings;
    }

    // What the expression binds itself hides a parameter.
    private void Forget(JsonataExpression node)
    {
        foreach (var name in node is LambdaExpression lambda ? lambda.Parameters : node is AssignmentExpression assignment ? [assignment.Variable] : [])
            variables.Remove(name);
        foreach (var name in (string?[])[node.Focus, node.Index, .. (node.Stages ?? []).Select(stage => stage.Index)])
            if (name is not null)
                variables.Remove(name);
    }

    private ContractType? Find(string? type)
    {
        for (var i = 0; i < 8; i++)
        {
            var found = string.IsNullOrEmpty(type) ? null : method.DataTypes.FirstOrDefault(candidate => candidate.CSharp == type);
            if (found is not { Kind: ContractKind.Array })
                return found;
            type = found.Item;
        }

        return null;
    }

    // Gives the type of the value, or of its items; null when it is not known.
    private ContractType? Visit(JsonataExpression expression, ContractType? context) => After(expression, Own(expression, context));

    private ContractType? Own(JsonataExpression expression, ContractType? context)
    {
        switch (expression)
        {
            case VariableExpression { Name: "" }: return context;
            case VariableExpression variable: return variables.TryGetValue(variable.Name, out var known) ? known : null;
            case PathExpression path: return Path(path, context);
            case SortExpression sort:
                foreach (var term in sort.Terms)
                    Visit(term.Expression, context);
                return context;
            case BlockExpression { Expressions.Count: > 0 } block:
                ContractType? last = null;
                foreach (var part in block.Expressions)
                    last = Visit(part, context);
                return last;
            case TransformExpression: return null;
            default:
                foreach (var child in JsonataChildren.Of(expression))
                    Visit(child, context);
                return null;
        }
    }

    private ContractType? Path(PathExpression path, ContractType? context)
    {
        var current = context;
        foreach (var step in path.Steps)
        {
            var before = current;
            current = After(step, step is NameExpression name ? Member(path, name, current) : Own(step, current));
            // The step is kept aside, and the next begins where this one did.
            if (step.Focus is not null)
                current = before;
        }

        return current;
    }

    // What follows an expression reads from its items.
    private ContractType? After(JsonataExpression expression, ContractType? item)
    {
        foreach (var stage in expression.Stages ?? [])
            if (stage.Predicate is { } predicate)
                Visit(predicate, item);
        foreach (var predicate in expression.Predicates ?? [])
            Visit(predicate, item);
        foreach (var pair in expression.Group?.Pairs ?? [])
        {
            Visit(pair.Key, item);
            Visit(pair.Value, item);
        }

        return expression.Group is null ? item : null;
    }

    private ContractType? Member(PathExpression path, NameExpression step, ContractType? owner)
    {
        if (owner is not { Kind: ContractKind.Object })
            return null;
        if (owner.Members.FirstOrDefault(member => member.JsonName == step.Name) is { } found)
            return Find(found.Type);
        var meant = NameSuggestion.Nearest(step.Name, owner.Members.Select(member => member.JsonName));
        var text = method.Expression.Substring(path.Span.Start, Math.Max(0, step.Span.End - path.Span.Start)).Trim();
        findings.Add(new Finding(DiagnosticCatalog.NoSuchProperty, step.Span, text, step.Name, ShortName(owner), meant is null ? "" : ". Did you mean '" + meant + "'?")
        {
            Fixes = meant is null ? [] : [new Fix("Change to '" + meant + "'", new TextEdit(new TextSpan(step.Span.Start, step.Span.Length), meant))],
        });
        return null;
    }

    private static string ShortName(ContractType type) => type.CSharp.Substring(type.CSharp.LastIndexOfAny(['.', ':']) + 1);
}
