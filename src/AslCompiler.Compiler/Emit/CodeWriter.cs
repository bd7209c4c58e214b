using System.Text;

namespace AslCompiler.Compiler.Emit;

/// <summary>Writes C# text: an indentation counter and line ends that are the same on every machine.</summary>
internal sealed class CodeWriter
{
    private readonly StringBuilder text = new(16 * 1024);
    private int indentation;
    private bool afterOpeningBrace = true;

    public void Line(string line)
    {
        if (line.Length > 0)
            text.Append(' ', indentation * 4).Append(line);
        text.Append('\n');
        afterOpeningBrace = false;
    }

    /// <summary>A blank line, except right after an opening brace.</summary>
    public void Blank()
    {
        if (!afterOpeningBrace)
            text.Append('\n');
        afterOpeningBrace = true;
    }

    /// <summary>Several lines, each indented to where the writer is.</summary>
    public void Lines(string lines)
    {
        if (lines.IndexOf('\n') < 0 && lines.IndexOf('\r') < 0)
        {
            Line(lines);
            return;
        }

        foreach (var line in lines.Replace("\r", "").Split('\n'))
            Line(line);
    }

    public void Open(string? header = null)
    {
        if (header is not null)
            Line(header);
        Line("{");
        indentation++;
        afterOpeningBrace = true;
    }

    public void Close(string suffix = "")
    {
        indentation--;
        Line("}" + suffix);
    }

    public void Indent() => indentation++;

    public void Outdent() => indentation--;

    public override string ToString() => text.ToString();
}
