using AslCompiler.Compiler.Binding;
using AslCompiler.Compiler.Shapes;

namespace AslCompiler.Compiler.Rules;

/// <summary>What is known so far of a task's data, and which state said so.</summary>
internal sealed class KnownKinds
{
    private readonly Dictionary<string, (ShapeKinds Kinds, StateModel State)> known = new(StringComparer.Ordinal);

    /// <summary>How a state's data excludes what is known; null when it does not.</summary>
    /// <param name="what">Request or result.</param>
    /// <param name="member">The member, each of its names behind a dot; empty for the whole.</param>
    /// <param name="kinds">What the state says of it.</param>
    /// <param name="state">The state.</param>
    public string? Conflict(string what, string member, ShapeKinds kinds, StateModel state)
    {
        var families = Families(kinds);
        if (families == ShapeKinds.None)
            return null;
        if (!known.TryGetValue(what + member, out var before))
        {
            known.Add(what + member, (families, state));
            return null;
        }

        return (before.Kinds & families) != 0 ? null
            : (member.Length == 0 ? "is " : "has, as '" + member.Substring(1) + "', ") + KindNames.Of(families) + " here and " + KindNames.Of(before.Kinds) + " in '" + before.State.Name + "'";
    }

    // A timestamp is a string, a whole number is a number, and null says nothing of the type.
    private static ShapeKinds Families(ShapeKinds kinds)
    {
        var families = kinds & ~(ShapeKinds.Null | ShapeKinds.Timestamp | ShapeKinds.Integer);
        if ((kinds & ShapeKinds.Timestamp) != 0)
            families |= ShapeKinds.String;
        return (kinds & ShapeKinds.Integer) != 0 ? families | ShapeKinds.Number : families;
    }
}
