namespace AslCompiler;

/// <summary>The UTF-8 length of JSON texts, kept in every container on the way.</summary>
internal static class JsonTextLength
{
    internal static int Measure(JsonData root)
    {
        if (MeasureLeaf(root) is var leaf and > 0)
            return leaf;
        var stack = TreeStack.Take();
        var current = new TreeCursor(root);
        while (true)
        {
            var children = current.Children;
            var deeper = false;
            while (current.Next < children.Length)
            {
                var child = children[current.Next];
                if (MeasureLeaf(child) == 0)
                {
                    // Measured first; this container goes on where it stopped.
                    stack.Push(current);
                    current = new TreeCursor(child);
                    deeper = true;
                    break;
                }
                current.Next++;
            }
            if (deeper)
                continue;
            current.Container.KnownLength = Sum(current.Container);
            if (stack.TryPop(out current))
                continue;
            TreeStack.Give(stack);
            return root.KnownLength;
        }
    }

    // The length of what needs no walk; 0 for a container that was not measured yet.
    private static int MeasureLeaf(JsonData data)
    {
        if (data.KnownLength != 0)
            return data.KnownLength;
        switch (data)
        {
            case StringData text:
                return text.KnownLength = JsonEscapes.Measure(text.Text);
            case NumberData { IsInteger: true } number:
                return number.KnownLength = DigitsOf(number.IntegerValue);
            case NumberData number:
                number.WriteText();
                return number.KnownLength;
            default:
                return 0;
        }
    }

    private static int Sum(JsonData container)
    {
        var length = 2;
        checked
        {
            if (container is ObjectData value)
            {
                for (var i = 0; i < value.Names.Length; i++)
                    length += JsonEscapes.Measure(value.Names[i]) + 1 + value.Values[i].KnownLength;
                return length + Math.Max(0, value.Names.Length - 1);
            }
            var items = ((ArrayData)container).ItemArray;
            foreach (var item in items)
                length += item.KnownLength;
            return length + Math.Max(0, items.Length - 1);
        }
    }

    private static int DigitsOf(long value)
    {
        var digits = value < 0 ? 2 : 1;
        for (value /= 10; value != 0; value /= 10)
            digits++;
        return digits;
    }
}
