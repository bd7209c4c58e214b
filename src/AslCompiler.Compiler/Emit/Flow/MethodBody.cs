using System.Text.RegularExpressions;

namespace AslCompiler.Compiler.Emit.Flow;

/// <summary>The lines of a method, until it is known whether they are one expression.</summary>
internal sealed class MethodBody
{
    private const string Input = "var input = frame.Input;";
    private const string Return = "return ";
    private const int LongestLine = 150;

    // Texts are passed over: in them it is no name.
    private static readonly Regex TextOrInput = new(@"""(?:\\.|[^""\\])*""|\binput\b", RegexOptions.CultureInvariant);

    private readonly List<string> lines = [];
    private string indentation = "";

    public void Clear() => lines.Clear();

    public void Indent() => indentation += "    ";

    public void Outdent() => indentation = indentation.Substring(4);

    /// <summary>Adds code of one or more lines.</summary>
    public void Line(string code)
    {
        foreach (var line in code.Split('\n'))
            lines.Add(line.Length == 0 ? "" : indentation + line);
    }

    /// <summary>Writes the method: with its comments before it where the rest is one expression.</summary>
    public void Write(CodeWriter writer, string header)
    {
        if (Expression() is { } expression)
        {
            foreach (var line in lines)
                if (IsComment(line))
                    writer.Line(line);
            if (header.Length + expression.Length <= LongestLine)
            {
                writer.Line(header + " => " + expression);
                return;
            }

            writer.Line(header + " =>");
            writer.Indent();
            writer.Line(expression);
            writer.Outdent();
            return;
        }

        writer.Open(header);
        foreach (var line in lines)
            writer.Line(line);
        writer.Close();
    }

    // The code where it is one line, but for a name for the input that is used once.
    private string? Expression()
    {
        var last = lines[lines.Count - 1];
        if (!last.StartsWith(Return, StringComparison.Ordinal))
            return null;
        var expression = last.Substring(Return.Length);
        for (var i = 0; i < lines.Count - 1; i++)
        {
            if (IsComment(lines[i]))
                continue;
            if (lines[i] != Input || expression.Contains("\"\"\""))
                return null;
            var uses = 0;
            expression = TextOrInput.Replace(expression, match => match.Value == "input" && ++uses > 0 ? "frame.Input" : match.Value);
            if (uses > 1)
                return null;
        }

        return expression;
    }

    private static bool IsComment(string line) => line.StartsWith("//", StringComparison.Ordinal);
}
