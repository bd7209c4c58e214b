namespace AslCompiler.Compiler.Text;

/// <summary>
/// <c>${Name}</c>, as SAM, CDK and Terraform write substitutions. A name is made of letters, digits and <c>_ . : - /</c>;
/// anything else (<c>${}</c> in a States.Format template, say) is plain text.
/// </summary>
internal static class Placeholders
{
    /// <summary>Finds the next placeholder at or after an index.</summary>
    /// <returns>Its start and whole length; start -1 when there is none.</returns>
    public static (int Start, int Length) Find(string text, int from)
    {
        while (from < text.Length)
        {
            var start = text.IndexOf("${", from, StringComparison.Ordinal);
            if (start < 0)
                break;
            var end = NameEnd(text, start + 2);
            if (end > start + 2 && end < text.Length && text[end] == '}')
                return (start, end + 1 - start);
            from = start + 2;
        }

        return (-1, 0);
    }

    public static bool Contains(string text) => Find(text, 0).Start >= 0;

    /// <summary>The placeholder's name where the text is one placeholder and nothing else; null otherwise.</summary>
    public static string? WholeName(string text)
    {
        if (text.Length < 4 || text[0] != '$')
            return null;
        var (start, length) = Find(text, 0);
        return start == 0 && length == text.Length ? text.Substring(2, length - 3) : null;
    }

    public static bool IsNameCharacter(char c) =>
        char.IsLetterOrDigit(c) || c is '_' or '.' or ':' or '-' or '/';

    private static int NameEnd(string text, int index)
    {
        while (index < text.Length && IsNameCharacter(text[index]))
            index++;
        return index;
    }
}
