using System.Globalization;

namespace AslCompiler;

/// <summary>Writes a measured tree: slices are copied, the rest is written compactly.</summary>
internal static class JsonTextWriter
{
    /// <summary>Fills a buffer of exactly <see cref="JsonData.Utf8Length"/> bytes.</summary>
    internal static void Fill(JsonData root, Span<byte> output)
    {
        if (WriteLeaf(root, ref output))
            return;
        var stack = TreeStack.Take();
        var current = new TreeCursor(root);
        Put(ref output, root is ObjectData ? (byte)'{' : (byte)'[');
        while (true)
        {
            var names = (current.Container as ObjectData)?.Names;
            var children = current.Children;
            var deeper = false;
            while (current.Next < children.Length)
            {
                var index = current.Next++;
                if (index > 0)
                    Put(ref output, (byte)',');
                if (names is not null)
                {
                    output = output[JsonEscapes.Write(names[index], output)..];
                    Put(ref output, (byte)':');
                }
                var child = children[index];
                if (WriteLeaf(child, ref output))
                    continue;
                Put(ref output, child is ObjectData ? (byte)'{' : (byte)'[');
                stack.Push(current);
                current = new TreeCursor(child);
                deeper = true;
                break;
            }
            if (deeper)
                continue;
            Put(ref output, names is not null ? (byte)'}' : (byte)']');
            if (stack.TryPop(out current))
                continue;
            TreeStack.Give(stack);
            return;
        }
    }

    private static bool WriteLeaf(JsonData data, ref Span<byte> output)
    {
        var written = 0;
        if (data.HasSource)
        {
            var slice = data.Slice;
            slice.CopyTo(output);
            written = slice.Length;
        }
        else if (data is StringData text)
        {
            written = JsonEscapes.Write(text.Text, output);
        }
        else if (data is NumberData { IsInteger: false } computed)
        {
            // Another thread may be about to give it its text.
            computed.WriteText();
            computed.Slice.CopyTo(output);
            written = computed.Slice.Length;
        }
        else if (data is NumberData number)
        {
            number.IntegerValue.TryFormat(output, out written, default, CultureInfo.InvariantCulture);
        }
        output = output[written..];
        return written > 0;
    }

    private static void Put(ref Span<byte> output, byte value)
    {
        output[0] = value;
        output = output[1..];
    }
}
