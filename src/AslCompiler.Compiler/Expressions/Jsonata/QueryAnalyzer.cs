namespace AslCompiler.Compiler.Expressions.Jsonata;

/// <summary>
/// Finds what the expression of a state reads from around it. Members of <c>$states</c> become variables of their own (<c>$states.input</c>), so that nothing has to be looked up.
/// </summary>
internal sealed class QueryAnalyzer
{
    /// <summary>The members of <c>$states</c>.</summary>
    public static readonly string[] Members = ["input", "result", "errorOutput", "context"];

    private readonly QueryReferences references = new();
    private readonly List<HashSet<string>> bound = [];
    private bool hasStates;

    // What the blocks around assign, even further on: a function is called when that has happened.
    private readonly List<IEnumerable<string>> assigned = [];

    /// <param name="expression">The expression.</param>
    /// <param name="hasStates">There is <c>$states</c>.</param>
    public static QueryReferences Analyze(JsonataExpression expression, bool hasStates = true)
    {
        var analyzer = new QueryAnalyzer { hasStates = hasStates };
        analyzer.Block([expression], true);
        return analyzer.references;
    }

    /// <summary>The variable that stands for a member of <c>$states</c>.</summary>
    public static string VariableOf(string member) => "states." + member;

    private void Visit(JsonataExpression? expression, bool isTop)
    {
        if (expression is null)
            return;
        references.Nodes.Add(expression);
        Follow(expression);
        switch (expression)
        {
            case VariableExpression variable:
                Variable(variable, isTop);
                break;
            case NameExpression or WildcardExpression or DescendantsExpression when isTop:
                references.WithoutContext.Add(expression);
                break;
            case PathExpression path:
                Path(path, isTop);
                break;
            case SortExpression or TransformExpression:
                Children(expression, false);
                break;
            case BlockExpression block:
                Block(block.Expressions, isTop);
                break;
            case LambdaExpression lambda:
                Within(lambda.Parameters.Concat(assigned.SelectMany(names => names)), () => Block([lambda.Body], false));
                break;
            case AssignmentExpression assignment:
                Children(assignment, isTop);
                if (assignment.Variable == "states")
                    references.AssignedStates.Add(assignment);
                bound[bound.Count - 1].Add(assignment.Variable);
                break;
            default:
                if (expression is CallExpression { Procedure: VariableExpression called })
                    references.Called.Add(called);
                Children(expression, isTop);
                break;
        }
    }

    private void Block(List<JsonataExpression> parts, bool isTop)
    {
        assigned.Add([.. parts.SelectMany(Assignments.In)]);
        Within([], () => parts.ForEach(part => Visit(part, isTop)));
        assigned.RemoveAt(assigned.Count - 1);
    }

    private void Children(JsonataExpression expression, bool isTop)
    {
        foreach (var child in JsonataChildren.Of(expression))
            Visit(child, isTop);
    }

    // What follows a step has a context; what it binds is bound from there on.
    private void Follow(JsonataExpression expression)
    {
        foreach (var name in (string?[])[expression.Focus, expression.Index])
            if (name is not null)
                bound[bound.Count - 1].Add(name);
        foreach (var stage in expression.Stages ?? [])
        {
            if (stage.Index is { } index)
                bound[bound.Count - 1].Add(index);
            Visit(stage.Predicate, false);
        }

        foreach (var predicate in expression.Predicates ?? [])
            Visit(predicate, false);
        foreach (var pair in expression.Group?.Pairs ?? [])
        {
            Visit(pair.Key, false);
            Visit(pair.Value, false);
        }
    }

    private void Path(PathExpression path, bool isTop)
    {
        if (hasStates && path.Steps[0] is VariableExpression { Name: "states", Predicates: null, Stages: null, Focus: null, Index: null } root && !IsBound("states") && path.Steps.Count > 1 && path.Steps[1] is NameExpression member)
            States(path, root, member);
        else
            Visit(path.Steps[0], isTop);
        for (var i = 1; i < path.Steps.Count; i++)
            Visit(path.Steps[i], false);
    }

    private void States(PathExpression path, VariableExpression root, NameExpression member)
    {
        references.States.Add(new StatesReference(member.Name, member, path));
        if (Array.IndexOf(Members, member.Name) < 0)
        {
            references.WholeStates.Add(root);
            return;
        }

        path.Steps.RemoveAt(0);
        path.Steps[0] = new VariableExpression
        {
            Name = VariableOf(member.Name),
            Span = Text.TextSpan.FromBounds(root.Span.Start, member.Span.End),
            KeepsArray = member.KeepsArray,
            Predicates = member.Predicates,
            Group = member.Group,
            Stages = member.Stages,
            Focus = member.Focus,
            Index = member.Index,
            Ancestor = member.Ancestor,
            HasBindings = member.HasBindings,
            Sought = member.Sought,
        };
        Follow(path.Steps[0]);
    }

    private void Variable(VariableExpression variable, bool isTop)
    {
        if (variable.Name is "" or "$")
        {
            if (isTop)
                references.WithoutContext.Add(variable);
        }
        else if (!IsBound(variable.Name))
        {
            (hasStates && variable.Name == "states" ? references.WholeStates : references.Variables).Add(variable);
        }
    }

    private void Within(IEnumerable<string> names, Action visit)
    {
        bound.Add(new HashSet<string>(names, StringComparer.Ordinal));
        visit();
        bound.RemoveAt(bound.Count - 1);
    }

    private bool IsBound(string name) => bound.Exists(names => names.Contains(name));
}
