using System.Collections;
using System.Reflection;
using Microsoft.CodeAnalysis.Text;

namespace AslCompiler.Generator.Tests.Harness;

/// <summary>Walks a value's fields to see that nothing of Roslyn is kept alive by it.</summary>
internal static class ObjectGraph
{
    public static void AssertFreeOfRoslyn(object? root)
    {
        var visited = new HashSet<object>(ReferenceEqualityComparer.Instance);
        Visit(root, visited);
    }

    private static void Visit(object? value, HashSet<object> visited)
    {
        // The text of a file is the host's, which holds it anyway.
        if (value is null or string or SourceText || !visited.Add(value))
            return;
        var type = value.GetType();
        Assert.False(type.Namespace?.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal) == true, type.FullName + " is held by the model");
        if (type.IsPrimitive || type.IsEnum)
            return;
        if (value is IEnumerable items)
            foreach (var item in items)
                Visit(item, visited);
        for (var current = type; current is not null && current != typeof(object); current = current.BaseType)
            foreach (var field in current.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
                if (!field.FieldType.IsPointer)
                    Visit(field.GetValue(value), visited);
    }
}
