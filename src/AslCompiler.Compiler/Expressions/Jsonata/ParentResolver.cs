using AslCompiler.Compiler.Text;

namespace AslCompiler.Compiler.Expressions.Jsonata;

/// <summary>Finds for every <c>%</c> the step whose input it means, and marks that step to keep its input.</summary>
internal sealed class ParentResolver(Action<string, string, TextSpan> fail)
{
    private int slots;

    public ParentSlot NewSlot() => new(slots++);

    /// <summary>What a part still looks for is looked for outside of the whole.</summary>
    public static void PassOn(JsonataExpression whole, JsonataExpression part)
    {
        if (part.Sought is null && part is not ParentExpression)
            return;
        var sought = part.Sought ?? [];
        if (part is ParentExpression parent)
            sought.Add(parent.Slot);
        if (whole.Sought is null)
            whole.Sought = sought;
        else
            whole.Sought.AddRange(sought);
    }

    /// <summary>Looks for the parents of a path's last step among the steps before it.</summary>
    public void Resolve(PathExpression path)
    {
        var last = path.Steps[path.Steps.Count - 1];
        var sought = last.Sought ?? [];
        if (last is ParentExpression parent)
            sought.Add(parent.Slot);
        for (var i = 0; i < sought.Count; i++)
        {
            var slot = sought[i];
            var index = path.Steps.Count - 2;
            while (slot.Level > 0)
            {
                if (index < 0)
                {
                    if (path.Sought is null)
                        path.Sought = [slot];
                    else
                        path.Sought.Add(slot);
                    break;
                }

                var step = path.Steps[index--];
                // Several steps with '@' in a row share one context.
                while (index >= 0 && step.Focus is not null && path.Steps[index].Focus is not null)
                    step = path.Steps[index--];
                if (!Seek(step, slot))
                    return;
            }
        }
    }

    /// <summary>Goes one step out.</summary>
    public bool Seek(JsonataExpression step, ParentSlot slot)
    {
        switch (step)
        {
            case NameExpression or WildcardExpression:
                slot.Level--;
                if (slot.Level == 0)
                {
                    if (step.Ancestor is { } known)
                        slot.Label = known.Label;
                    step.Ancestor = slot;
                    step.HasBindings = true;
                }

                return true;
            case ParentExpression:
                slot.Level++;
                return true;
            case BlockExpression block:
                if (block.Expressions.Count == 0)
                    return true;
                block.HasBindings = true;
                return Seek(block.Expressions[block.Expressions.Count - 1], slot);
            case PathExpression path:
                path.HasBindings = true;
                var index = path.Steps.Count - 1;
                if (!Seek(path.Steps[index--], slot))
                    return false;
                while (slot.Level > 0 && index >= 0)
                    if (!Seek(path.Steps[index--], slot))
                        return false;
                return true;
            default:
                fail("S0217", "There is no step whose parent '%' could mean", step.Span);
                return false;
        }
    }
}
