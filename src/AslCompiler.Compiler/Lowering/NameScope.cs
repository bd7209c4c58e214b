using System.Globalization;
using System.Text;

namespace AslCompiler.Compiler.Lowering;

/// <summary>Gives out C# identifiers that are unique within one class, in the order they are asked for.</summary>
internal sealed class NameScope(params string[] reserved)
{
    private readonly HashSet<string> taken = new(reserved, StringComparer.Ordinal);

    /// <summary>The name itself, or with <c>2</c>, <c>3</c>, … behind it when it is taken.</summary>
    /// <param name="wanted">The name.</param>
    /// <param name="prefixes">Words before the name that must give free names too; these are taken with it.</param>
    public string Unique(string wanted, params string[] prefixes)
    {
        var name = wanted;
        for (var i = 2; taken.Contains(name) || IsTakenWith(prefixes, name); i++)
            name = wanted + (char.IsDigit(wanted[wanted.Length - 1]) ? "_" : "") + i.ToString(CultureInfo.InvariantCulture);
        taken.Add(name);
        foreach (var prefix in prefixes)
            taken.Add(prefix + name);
        return name;
    }

    private bool IsTakenWith(string[] prefixes, string name)
    {
        foreach (var prefix in prefixes)
            if (taken.Contains(prefix + name))
                return true;
        return false;
    }

    /// <summary>Any text as a PascalCase identifier: <c>"Credit applied >= 5000?"</c> → <c>CreditApplied5000</c>.</summary>
    /// <param name="text">The text.</param>
    /// <param name="otherwise">What to put before a leading digit, and the name of a text without letters or digits.</param>
    public static string Pascal(string text, string otherwise)
    {
        var name = new StringBuilder(text.Length);
        var startWord = true;
        foreach (var c in text)
        {
            if (!IsIdentifierPart(c))
            {
                startWord = true;
                continue;
            }

            name.Append(startWord ? char.ToUpperInvariant(c) : c);
            startWord = false;
        }

        // A combining mark or a digit cannot begin an identifier.
        if (name.Length == 0 || !char.IsLetter(name[0]))
            name.Insert(0, otherwise);
        return name.ToString();
    }

    // Letters and digits of the basic plane; C# identifiers cannot hold what lies beyond it.
    private static bool IsIdentifierPart(char c) => c < 0x80
        ? c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9')
        : char.GetUnicodeCategory(c) is
        UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter or UnicodeCategory.ModifierLetter
        or UnicodeCategory.OtherLetter or UnicodeCategory.LetterNumber or UnicodeCategory.DecimalDigitNumber
        or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
}
