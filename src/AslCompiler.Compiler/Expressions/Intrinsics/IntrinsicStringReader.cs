using System.Text;
using AslCompiler.Compiler.Diagnostics;

namespace AslCompiler.Compiler.Expressions.Intrinsics;

/// <summary>
/// Reads <c>'text'</c>. The language knows four escapes, <c>\'</c>, <c>\{</c>, <c>\}</c> and <c>\\</c> (each backslash doubled
/// again in JSON); an unescaped <c>{}</c> is a place of States.Format.
/// </summary>
internal struct IntrinsicStringReader(string text, int start, List<ExpressionError> errors)
{
    /// <summary>Behind the closing quote.</summary>
    public int Position { get; private set; } = start;

    public IntrinsicString? Read()
    {
        var open = Position;
        var value = new StringBuilder();
        var part = new StringBuilder();
        var parts = new List<string>();
        var failed = false;
        var i = open + 1;
        while (i < text.Length && text[i] != '\'')
        {
            var c = text[i];
            if (c == '\\')
            {
                var escaped = i + 1 < text.Length ? text[i + 1] : '\0';
                if (escaped is not ('\'' or '{' or '}' or '\\'))
                {
                    failed = true;
                    errors.Add(new ExpressionError(DiagnosticCatalog.IntrinsicEscape, i, Math.Min(2, text.Length - i),
                        escaped == '\0'
                            ? "A backslash must be followed by ', {, } or \\"
                            : "'\\" + escaped + "' is no escape of intrinsic functions; only \\', \\{, \\} and \\\\ are (each backslash doubled again in JSON)")
                    {
                        Fix = escaped == '\0' ? null : new ExpressionFix("Double the backslash", i, 0, "\\"),
                    });
                }

                value.Append(escaped);
                part.Append(escaped);
                i += 2;
                continue;
            }

            value.Append(c);
            if (c == '{' && i + 1 < text.Length && text[i + 1] == '}')
            {
                value.Append('}');
                parts.Add(part.ToString());
                part.Clear();
                i += 2;
                continue;
            }

            part.Append(c);
            i++;
        }

        Position = Math.Min(i + 1, text.Length);
        if (i >= text.Length)
        {
            if (!failed)
                errors.Add(new ExpressionError(DiagnosticCatalog.NeitherPathNorIntrinsic, open, text.Length - open, "This string has no closing quote"));
            return null;
        }

        parts.Add(part.ToString());
        return new IntrinsicString(value.ToString(), parts);
    }
}
