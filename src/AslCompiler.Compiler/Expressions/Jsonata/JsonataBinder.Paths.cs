namespace AslCompiler.Compiler.Expressions.Jsonata;

// Paths: steps, and what follows a step.
internal sealed partial class JsonataBinder
{
    private PathExpression Path(BinarySyntax syntax)
    {
        var first = Bind(syntax.Left);
        var path = first as PathExpression ?? new PathExpression { Steps = [first], Span = syntax.Span };
        if (first is ParentExpression parent)
            path.Sought = [parent.Slot];
        var rest = Bind(syntax.Right);
        if (rest is PathExpression more)
        {
            path.Steps.AddRange(more.Steps);
        }
        else
        {
            PredicatesToStages(rest);
            path.Steps.Add(rest);
        }

        for (var i = 0; i < path.Steps.Count; i++)
        {
            var step = path.Steps[i];
            if (step is NumberExpression or ConstantExpression)
                Fail("S0213", "A constant cannot be a step of a path; a name that looks like one stands in backquotes", step.Span);
            if (step is StringExpression name)
                path.Steps[i] = new NameExpression { Name = name.Value, Span = name.Span, Stages = name.Stages, Predicates = name.Predicates, KeepsArray = name.KeepsArray, Focus = name.Focus, Index = name.Index, HasBindings = name.HasBindings };
        }

        path.KeepsSingleton |= path.Steps.Exists(step => step.KeepsArray);
        path.Span = syntax.Span;
        if (path.Steps[0] is ArrayExpression start)
            start.IsOneItem = true;
        if (path.Steps[path.Steps.Count - 1] is ArrayExpression end)
            end.IsOneItem = true;
        parents.Resolve(path);
        return path;
    }

    private JsonataExpression Filter(FilterSyntax syntax)
    {
        var filtered = Bind(syntax.Left);
        var step = LastStep(filtered);
        if (step.Group is not null)
            Fail("S0209", "A predicate cannot follow a grouping", syntax.Predicate.Span);
        var predicate = Bind(syntax.Predicate);
        if (predicate.Sought is { } sought)
        {
            foreach (var slot in sought)
            {
                if (slot.Level == 1)
                    parents.Seek(step, slot);
                else
                    slot.Level--;
            }

            ParentResolver.PassOn(step, predicate);
        }

        if (filtered is not PathExpression)
        {
            (step.Predicates ??= []).Add(predicate);
            return filtered;
        }

        (step.Stages ??= []).Add(new Stage(predicate, null));
        filtered.Span = syntax.Span;
        return filtered;
    }

    private JsonataExpression Group(GroupSyntax syntax)
    {
        var grouped = Bind(syntax.Left);
        if (grouped.Group is not null)
            Fail("S0210", "A step can be grouped only once", syntax.Span);
        if (grouped is PathExpression)
            grouped.Span = syntax.Span;
        grouped.Group = new GroupClause(Pairs(syntax.Pairs));
        return grouped;
    }

    private PathExpression Sort(SortSyntax syntax)
    {
        var sorted = Bind(syntax.Left);
        var path = sorted as PathExpression ?? new PathExpression { Steps = [sorted], Span = syntax.Span };
        var sort = new SortExpression { Terms = [.. syntax.Terms.Select(term => new SortTerm(Bind(term.Expression), term.IsDescending))], Span = syntax.Span };
        sort.Terms.ForEach(term => ParentResolver.PassOn(sort, term.Expression));
        path.Steps.Add(sort);
        path.Span = syntax.Span;
        parents.Resolve(path);
        return path;
    }

    private JsonataExpression Focus(FocusSyntax syntax)
    {
        var focused = Bind(syntax.Left);
        var step = LastStep(focused);
        if (step.Stages is not null || step.Predicates is not null)
            Fail("S0215", "'@' must stand before the predicates of its step", syntax.Span);
        if (step is SortExpression)
            Fail("S0216", "'@' must stand before the order-by of its step", syntax.Span);
        step.KeepsArray |= syntax.KeepsArray;
        step.Focus = syntax.Variable;
        step.HasBindings = true;
        return focused;
    }

    private PathExpression Index(IndexSyntax syntax)
    {
        var indexed = Bind(syntax.Left);
        var step = LastStep(indexed);
        if (indexed is not PathExpression path)
        {
            path = new PathExpression { Steps = [indexed], Span = syntax.Span };
            PredicatesToStages(step);
        }

        if (step.Stages is { } stages)
            stages.Add(new Stage(null, syntax.Variable));
        else
            step.Index = syntax.Variable;
        step.HasBindings = true;
        return path;
    }

    private static JsonataExpression LastStep(JsonataExpression expression) =>
        expression is PathExpression path ? path.Steps[path.Steps.Count - 1] : expression;

    private static void PredicatesToStages(JsonataExpression step)
    {
        if (step.Predicates is not { } predicates)
            return;
        step.Stages = [.. predicates.Select(predicate => new Stage(predicate, null))];
        step.Predicates = null;
    }
}
