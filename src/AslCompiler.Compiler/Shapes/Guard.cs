using AslCompiler.Compiler.Expressions.JsonPath;
using AslCompiler.Compiler.Json;
using AslCompiler.Compiler.Syntax;

namespace AslCompiler.Compiler.Shapes;

/// <summary>Whether a value is there.</summary>
internal enum Presence
{
    Absent,

    /// <summary>A condition has asked, and it is there.</summary>
    Asked,

    /// <summary>A condition has read it without failing, so it is there.</summary>
    Read,
}

/// <summary>What a condition has found of one value.</summary>
/// <param name="Variable">The variable that it belongs to; null for the data.</param>
/// <param name="Names">The members that lead to it.</param>
/// <param name="Presence">Null when nothing is said.</param>
/// <param name="Only">The only kinds that it can have; <see cref="ShapeKinds.None"/> when nothing is said.</param>
/// <param name="IsNotNull">It is not null.</param>
internal sealed record Guard(string? Variable, IReadOnlyList<string> Names, Presence? Presence, ShapeKinds Only = ShapeKinds.None, bool IsNotNull = false)
{
    /// <summary>Equal for guards of the same value.</summary>
    public string Key { get; } = Variable + "\n" + string.Join("\n", Names);

    /// <summary>What a test says where it holds, and where it does not.</summary>
    public static (Guards Holds, Guards Fails) Of(DataTest test)
    {
        var isNegated = test.Operator.StartsWith("Is", StringComparison.Ordinal) && test.Operand is JsonBoolean { Value: false };
        var (holds, fails) = test.Operator == "IsPresent" ? Presences(test.Variable) : Values(test);
        return isNegated ? (fails, holds) : (holds, fails);
    }

    /// <summary>The kinds for which a comparison or a type test can hold; <see cref="ShapeKinds.None"/> for all.</summary>
    public static ShapeKinds KindsFor(string test) =>
        test.StartsWith("String", StringComparison.Ordinal) || test == "IsString" ? ShapeKinds.String | ShapeKinds.Timestamp
        : test.StartsWith("Numeric", StringComparison.Ordinal) || test == "IsNumeric" ? ShapeKinds.Number | ShapeKinds.Integer
        : test.StartsWith("Boolean", StringComparison.Ordinal) || test == "IsBoolean" ? ShapeKinds.Boolean
        : test.StartsWith("Timestamp", StringComparison.Ordinal) || test == "IsTimestamp" ? ShapeKinds.String | ShapeKinds.Timestamp
        : test == "IsNull" ? ShapeKinds.Null
        : ShapeKinds.None;

    private static (Guards Holds, Guards Fails) Presences(JsonPath path)
    {
        if (About(path, Shapes.Presence.Asked) is not { Presence: not null } there)
            return (Guards.None, Guards.None);
        var isAbsent = there.Names.Count == path.Steps.Count;
        return (new Guards(there), isAbsent ? new Guards(there with { Presence = Shapes.Presence.Absent }) : Guards.None);
    }

    // A comparison that has been made without failing has found what it reads.
    private static (Guards Holds, Guards Fails) Values(DataTest test)
    {
        var kinds = KindsFor(test.Operator);
        var (holds, fails) = (Guards.None, Guards.None);
        foreach (var path in new[] { test.Variable, test.OperandPath })
        {
            if (path is null || About(path, Shapes.Presence.Read) is not { } there)
                continue;
            var isWhole = there.Names.Count == path.Steps.Count;
            holds = holds.And(new Guards(isWhole ? there with { Only = kinds, IsNotNull = kinds != ShapeKinds.Null } : there));
            fails = fails.And(new Guards(isWhole ? there with { IsNotNull = kinds == ShapeKinds.Null } : there));
        }

        return (holds, fails);
    }

    // Of a path with an index only what stands before it can be known.
    private static Guard? About(JsonPath path, Presence presence)
    {
        if (path.Root is not (PathRoot.Data or PathRoot.Variable) || !path.IsDefinite)
            return null;
        var names = new List<string>();
        foreach (var step in path.Steps)
        {
            if (step is not MemberStep member)
                break;
            names.Add(member.Name);
        }

        // The data itself always is there.
        return new Guard(path.Variable, names, names.Count == 0 && path.Root == PathRoot.Data ? null : presence);
    }
}
