namespace AslCompiler.Compiler.Text;

/// <summary>A place in a text; both numbers count from 0, columns in UTF-16 code units.</summary>
internal readonly record struct LinePosition(int Line, int Column)
{
    /// <summary>As editors show it: counted from 1.</summary>
    public override string ToString() => $"{Line + 1}:{Column + 1}";
}

/// <summary>Finds the line and column of an offset. A line ends with CR LF, LF or CR.</summary>
internal sealed class LineMap
{
    private readonly List<int> starts = [0];
    private readonly int length;

    public LineMap(string text)
    {
        length = text.Length;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c == '\n' || (c == '\r' && (i + 1 == text.Length || text[i + 1] != '\n')))
                starts.Add(i + 1);
        }
    }

    public int LineCount => starts.Count;

    /// <summary>The place of an offset; offsets outside the text are moved to its nearer end.</summary>
    public LinePosition Locate(int offset)
    {
        offset = Math.Max(0, Math.Min(offset, length));
        var index = starts.BinarySearch(offset);
        var line = index >= 0 ? index : ~index - 1;
        return new LinePosition(line, offset - starts[line]);
    }
}
