using System.Text;

namespace AslCompiler.Runtime;

/// <summary>How <c>States.Format</c> writes values: strings bare, objects and arrays as Java's maps and lists print themselves (recorded: <c>{Arg1=1, Arg2=[]}</c>).</summary>
internal static class JavaText
{
    internal static void Append(StringBuilder text, JsonData root)
    {
        if (AppendScalar(text, root))
            return;
        var stack = new Stack<TreeCursor>();
        stack.Push(new TreeCursor(root));
        text.Append(root.IsObject ? '{' : '[');
        while (stack.TryPop(out var cursor))
        {
            var names = (cursor.Container as ObjectData)?.Names;
            var children = cursor.Children;
            var deeper = false;
            while (!deeper && cursor.Next < children.Length)
            {
                var index = cursor.Next++;
                if (index > 0)
                    text.Append(", ");
                if (names is not null)
                    text.Append(names[index]).Append('=');
                if (AppendScalar(text, children[index]))
                    continue;
                text.Append(children[index].IsObject ? '{' : '[');
                stack.Push(cursor);
                stack.Push(new TreeCursor(children[index]));
                deeper = true;
            }
            if (!deeper)
                text.Append(names is not null ? '}' : ']');
        }
    }

    private static bool AppendScalar(StringBuilder text, JsonData value)
    {
        if (value is ObjectData or ArrayData)
            return false;
        text.Append(value.TryGetString(out var own) ? own : value.ToString());
        return true;
    }
}
