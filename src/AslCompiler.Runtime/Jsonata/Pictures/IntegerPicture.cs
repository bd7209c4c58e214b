using System.Text;

namespace AslCompiler.Runtime.Jsonata;

internal enum IntegerForm
{
    Decimal,
    Letters,
    Roman,
    Words,

    /// <summary>A sequence that begins with some character, which nobody supports.</summary>
    Sequence,
}

internal enum LetterCase
{
    Lower,
    Upper,
    Title,
}

/// <summary>A picture of XPath's <c>format-integer</c>, such as <c>#,##0;o</c>, <c>Ww</c> or <c>I</c>.</summary>
internal sealed record IntegerPicture
{
    private static readonly int[] s_zeros =
    [
        0x30, 0x0660, 0x06F0, 0x07C0, 0x0966, 0x09E6, 0x0A66, 0x0AE6, 0x0B66, 0x0BE6, 0x0C66, 0x0CE6, 0x0D66, 0x0DE6, 0x0E50, 0x0ED0, 0x0F20, 0x1040, 0x1090,
        0x17E0, 0x1810, 0x1946, 0x19D0, 0x1A80, 0x1A90, 0x1B50, 0x1BB0, 0x1C40, 0x1C50, 0xA620, 0xA8D0, 0xA900, 0xA9D0, 0xA9F0, 0xAA50, 0xABF0, 0xFF10,
    ];

    public IntegerForm Form { get; private init; }

    public LetterCase Case { get; private init; }

    public bool IsOrdinal { get; private init; }

    /// <summary>The digit zero.</summary>
    public int Zero { get; private init; } = '0';

    public int MandatoryDigits { get; set; }

    public int OptionalDigits { get; private init; }

    /// <summary>How many digits are read; null for as many as there are.</summary>
    public int? ParseWidth { get; set; }

    /// <summary>Separators and the number of digits on their right.</summary>
    public IReadOnlyList<(int Position, string Text)> Separators { get; private init; } = [];

    /// <summary>The distance of equal separators that repeat; 0 when they do not.</summary>
    public int Repeat { get; private init; }

    private string Text { get; init; } = "";

    public static IntegerPicture Parse(string picture)
    {
        var semicolon = picture.LastIndexOf(';');
        var primary = semicolon < 0 ? picture : picture[..semicolon];
        var format = new IntegerPicture { Text = primary, IsOrdinal = semicolon >= 0 && picture.AsSpan(semicolon + 1).StartsWith("o", StringComparison.Ordinal) };
        return primary switch
        {
            "A" => format with { Form = IntegerForm.Letters, Case = LetterCase.Upper },
            "a" => format with { Form = IntegerForm.Letters },
            "I" => format with { Form = IntegerForm.Roman, Case = LetterCase.Upper },
            "i" => format with { Form = IntegerForm.Roman },
            "W" => format with { Form = IntegerForm.Words, Case = LetterCase.Upper },
            "Ww" => format with { Form = IntegerForm.Words, Case = LetterCase.Title },
            "w" => format with { Form = IntegerForm.Words },
            _ => ParseDigits(format, primary),
        };
    }

    public string Format(double value)
    {
        var size = Math.Abs(value);
        var text = Form switch
        {
            IntegerForm.Letters => InCase(LetterNumbers.ToLetters(size)),
            IntegerForm.Roman => InCase(LetterNumbers.ToRoman(size)),
            IntegerForm.Words => InCase(NumberWords.Of(size, IsOrdinal)),
            IntegerForm.Sequence => throw NoSequence(),
            _ => FormatDigits(size),
        };
        return value < 0 ? "-" + text : text;
    }

    public JsonataException NoSequence() =>
        new("D3130", $"Formatting or parsing an integer as a sequence starting with {JsonataText.Quote(JsonData.String(Text))} is not supported by this implementation");

    private string InCase(string text) => Case switch
    {
        LetterCase.Upper => text.ToUpperInvariant(),
        LetterCase.Lower => text.ToLowerInvariant(),
        _ => text,
    };

    private string FormatDigits(double value)
    {
        var digits = JsonataText.OfNumber(value).PadLeft(MandatoryDigits, '0');
        if (Zero != '0')
            digits = string.Concat(digits.Select(c => char.ConvertFromUtf32(c - '0' + Zero)));
        var text = new StringBuilder(digits);
        if (Repeat > 0)
            for (var position = text.Length - Repeat; position > 0; position -= Repeat)
                text.Insert(position, Separators[0].Text);
        else
            foreach (var (position, separator) in Separators.Reverse())
                if (position <= text.Length)
                    text.Insert(text.Length - position, separator);
        if (IsOrdinal)
            text.Append(Suffix(digits));
        return text.ToString();
    }

    private static string Suffix(string digits) => (digits.Length > 1 && digits[^2] == '1' ? ' ' : digits[^1]) switch
    {
        '1' => "st",
        '2' => "nd",
        '3' => "rd",
        _ => "th",
    };

    private static IntegerPicture ParseDigits(IntegerPicture format, string picture)
    {
        int? zero = null;
        var mandatory = 0;
        var optional = 0;
        var separators = new List<(int, string)>();
        // From the right, since separators count from there.
        foreach (var rune in picture.EnumerateRunes().Reverse())
        {
            var family = System.Array.FindIndex(s_zeros, first => rune.Value >= first && rune.Value <= first + 9);
            if (family >= 0)
            {
                mandatory++;
                if (zero is { } known && known != s_zeros[family])
                    throw new JsonataException("D3131", "In a decimal digit pattern, all digits must be from the same decimal group");
                zero = s_zeros[family];
            }
            else if (rune.Value == '#')
            {
                optional++;
            }
            else
            {
                separators.Add((mandatory + optional, rune.ToString()));
            }
        }

        return mandatory == 0
            ? format with { Form = IntegerForm.Sequence }
            : format with { Zero = zero!.Value, MandatoryDigits = mandatory, OptionalDigits = optional, Separators = separators, Repeat = RepeatOf(separators) };
    }

    private static int RepeatOf(List<(int Position, string Text)> separators)
    {
        if (separators.Count == 0 || separators.Exists(separator => separator.Text != separators[0].Text))
            return 0;
        return RepeatOf([.. separators.Select(separator => separator.Position)]);
    }

    /// <summary>The greatest common distance, when there is a separator at each of its multiples; else 0.</summary>
    internal static int RepeatOf(List<int> positions)
    {
        if (positions.Count == 0)
            return 0;
        var factor = positions.Aggregate(Divisor);
        for (var i = 1; i <= positions.Count; i++)
            if (!positions.Contains(i * factor))
                return 0;
        return factor;
    }

    private static int Divisor(int a, int b) => b == 0 ? a : Divisor(b, a % b);
}
