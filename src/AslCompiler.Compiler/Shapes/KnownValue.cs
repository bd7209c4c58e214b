using AslCompiler.Compiler.Expressions.JsonPath;

namespace AslCompiler.Compiler.Shapes;

/// <summary>The value that a path leads to.</summary>
internal static class KnownValue
{
    /// <summary>Null where it can be anything, or the path is not made of names alone or leads nowhere on some way that the data comes.</summary>
    public static Shape? Of(JsonPath path, Shape root)
    {
        var shape = root;
        foreach (var step in path.Steps)
        {
            if (step is not MemberStep { Name: var name })
                return null;
            shape = shape.Member(name);
        }

        if (shape.MadeKinds == ShapeKinds.None)
            return null;
        var parent = root;
        foreach (var step in path.Steps)
        {
            var name = ((MemberStep)step).Name;
            if (parent.SourcesWithout(name).Count > 0)
                return null;
            parent = parent.Member(name);
        }

        return shape;
    }

    /// <summary>Whether it is there; null when that is not sure.</summary>
    public static bool? IsThere(JsonPath path, Shape root)
    {
        var shape = root;
        foreach (var step in path.Steps)
        {
            if (step is not MemberStep { Name: var name })
                return null;
            if (!shape.IsSureToHave(name))
                return shape.SourcesWithout(name).Count > 0 && !shape.MayHave(name) ? false : null;
            shape = shape.Member(name);
        }

        return true;
    }
}
