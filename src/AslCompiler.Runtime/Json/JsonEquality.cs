namespace AslCompiler;

/// <summary>Deep JSON equality without recursion.</summary>
internal static class JsonEquality
{
    // Hashing looks only this deep: equal values hash alike all the same.
    private const int HashDepth = 3;

    internal static bool Equal(JsonData? a, JsonData? b)
    {
        if (ReferenceEquals(a, b))
            return true;
        if (a is null || b is null)
            return false;
        if (Shallow(a, b) is { } decided)
            return decided;
        var stack = new Stack<(TreeCursor A, JsonData B)>();
        stack.Push((new TreeCursor(a), b));
        while (stack.TryPop(out var pair))
        {
            var (cursor, other) = pair;
            var children = cursor.Children;
            while (cursor.Next < children.Length)
            {
                var index = cursor.Next++;
                var left = children[index];
                var right = Counterpart(cursor.Container, other, index);
                if (right is null)
                    return false;
                if (Shallow(left, right) is { } equal)
                {
                    if (!equal)
                        return false;
                    continue;
                }
                stack.Push((cursor, other));
                stack.Push((new TreeCursor(left), right));
                break;
            }
        }
        return true;
    }

    internal static int Hash(JsonData data) => Hash(data, HashDepth);

    // null: two containers of equal kind and size, whose children decide.
    private static bool? Shallow(JsonData a, JsonData b)
    {
        if (ReferenceEquals(a, b))
            return true;
        if (a.Kind != b.Kind || a.Count != b.Count)
            return false;
        switch (a)
        {
            case NumberData number:
                return NumberEquality.Equal(number, (NumberData)b);
            case StringData text:
                return text.Text == ((StringData)b).Text;
            case LiteralData:
                return true;
            case Runtime.Jsonata.JsonataFunction:
                return false;
            default:
                if (a.Count == 0 || (a.HasSource && b.HasSource && a.Slice.SequenceEqual(b.Slice)))
                    return true;
                return null;
        }
    }

    private static JsonData? Counterpart(JsonData container, JsonData other, int index)
    {
        if (container is not ObjectData left)
            return ((ArrayData)other).ItemArray[index];
        var right = (ObjectData)other;
        var name = left.Names[index];
        // Mostly both have the same shape.
        return right.Names[index] == name ? right.Values[index] : right.Find(name);
    }

    private static int Hash(JsonData data, int depth)
    {
        switch (data)
        {
            case NumberData number:
                // +0.0 makes one of both zeros.
                return (number.Double + 0.0).GetHashCode();
            case StringData text:
                return text.Text.GetHashCode(StringComparison.Ordinal);
            case ArrayData array:
                var hash = new HashCode();
                hash.Add(array.Count);
                if (depth > 0)
                    foreach (var item in array.ItemArray)
                        hash.Add(Hash(item, depth - 1));
                return hash.ToHashCode();
            case ObjectData value:
                var sum = value.Count;
                if (depth > 0)
                    for (var i = 0; i < value.Names.Length; i++)
                        sum += HashCode.Combine(value.Names[i].GetHashCode(StringComparison.Ordinal), Hash(value.Values[i], depth - 1));
                return sum;
            default:
                return (int)data.Kind;
        }
    }
}
