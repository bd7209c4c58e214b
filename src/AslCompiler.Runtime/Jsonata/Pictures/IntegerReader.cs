using System.Globalization;

namespace AslCompiler.Runtime.Jsonata;

/// <summary>Reads what an <see cref="IntegerPicture"/> writes.</summary>
/// <param name="Pattern">A regular expression for what it reads.</param>
/// <param name="Read">Reads it; null when it is no number.</param>
internal sealed record IntegerReader(string Pattern, Func<string, double?> Read)
{
    private static readonly string s_words = "(?:" + string.Join('|', NumberWords.Words.OrderByDescending(word => word.Length)) + "|and|[\\-, ])+";

    public static IntegerReader Of(IntegerPicture picture)
    {
        var isUpper = picture.Case == LetterCase.Upper;
        return picture.Form switch
        {
            IntegerForm.Letters => new(isUpper ? "[A-Z]+" : "[a-z]+", text => LetterNumbers.FromLetters(text.ToLowerInvariant())),
            IntegerForm.Roman => new(isUpper ? "[MDCLXVI]+" : "[mdclxvi]+", text => LetterNumbers.FromRoman(text.ToLowerInvariant())),
            IntegerForm.Words => new(s_words, text => NumberWords.Parse(WordsOf(text))),
            IntegerForm.Sequence => throw picture.NoSequence(),
            _ => new(
                "[0-9]" + (picture.ParseWidth is { } width ? $"{{{width.ToString(CultureInfo.InvariantCulture)}}}" : "+") + (picture.IsOrdinal ? "(?:th|st|nd|rd)" : ""),
                text => ReadDigits(picture, text)),
        };
    }

    private static IEnumerable<string> WordsOf(string text) =>
        text.ToLowerInvariant().Replace(", ", " ", StringComparison.Ordinal).Replace(" and ", " ", StringComparison.Ordinal).Split([' ', '-', '\t', '\n']);

    private static double? ReadDigits(IntegerPicture picture, string text)
    {
        if (picture.IsOrdinal && text.Length >= 2)
            text = text[..^2];
        foreach (var (_, separator) in picture.Separators)
            text = text.Replace(separator, "", StringComparison.Ordinal);
        if (picture.Zero != '0')
            text = string.Concat(text.Select(c => char.ConvertFromUtf32(Math.Max(0, c - picture.Zero + '0'))));
        var digits = text.AsSpan().TrimStart();
        var length = digits.Length > 0 && digits[0] is '-' or '+' ? 1 : 0;
        while (length < digits.Length && char.IsAsciiDigit(digits[length]))
            length++;
        return double.TryParse(digits[..length], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) ? value : null;
    }
}
