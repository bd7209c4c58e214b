namespace AslCompiler.Runtime.Jsonata;

/// <summary>A part of a date and time picture: text, or a marker in brackets.</summary>
internal sealed record DatePart
{
    /// <summary>The text; null for a marker.</summary>
    public string? Literal { get; init; }

    /// <summary>Such as <c>Y</c>.</summary>
    public char Component { get; init; }

    /// <summary>How names are written; null for numbers.</summary>
    public LetterCase? Names { get; init; }

    public IntegerPicture? Integer { get; init; }

    public int? MaxWidth { get; init; }

    /// <summary>The number of digits that a year is cut to; -1 for all.</summary>
    public int YearDigits { get; init; } = -1;

    /// <summary>UTC is written as Z.</summary>
    public bool HasZ { get; init; }
}
