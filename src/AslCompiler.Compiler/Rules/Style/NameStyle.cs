namespace AslCompiler.Compiler.Rules;

/// <summary>The ways to write a name of several words. A single word may be of several styles.</summary>
[Flags]
internal enum NameStyle
{
    None = 0,

    /// <summary><c>Charge the card</c></summary>
    Sentence = 1,

    /// <summary><c>ChargeCard</c></summary>
    Pascal = 2,

    /// <summary><c>chargeCard</c></summary>
    Camel = 4,

    /// <summary><c>charge_card</c>, <c>Charge_Card</c></summary>
    Underscores = 8,

    /// <summary><c>charge-card</c>, <c>Charge-Card</c></summary>
    Dashes = 16,

    Any = 31,
}

/// <summary>Tells the styles of names.</summary>
internal static class NameStyles
{
    // Of fewer names nobody can say what is usual.
    private const int FewestNames = 4;

    /// <summary>The styles that a name may be of; all where it is of no known one.</summary>
    public static NameStyle Of(string name)
    {
        if (name.IndexOf(' ') >= 0)
            return NameStyle.Sentence;
        var (underscore, dash) = (name.IndexOf('_') >= 0, name.IndexOf('-') >= 0);
        if (underscore || dash)
            return underscore && dash ? NameStyle.Any : underscore ? NameStyle.Underscores : NameStyle.Dashes;
        var isOneWord = true;
        for (var i = 1; i < name.Length; i++)
            isOneWord &= !char.IsUpper(name[i]);
        if (name.Length == 0 || !char.IsLetter(name[0]))
            return NameStyle.Any;
        return char.IsUpper(name[0])
            ? isOneWord ? NameStyle.Pascal | NameStyle.Sentence | NameStyle.Underscores | NameStyle.Dashes : NameStyle.Pascal
            : isOneWord ? NameStyle.Camel | NameStyle.Sentence | NameStyle.Underscores | NameStyle.Dashes : NameStyle.Camel;
    }

    /// <summary>The style of at least two thirds of the names of several words; none where there is no such.</summary>
    public static NameStyle Usual(IReadOnlyList<NameStyle> names)
    {
        var counts = new Dictionary<NameStyle, int>();
        var clear = 0;
        foreach (var style in names)
        {
            // Of one word, or of none of the styles.
            if ((style & (style - 1)) != 0)
                continue;
            clear++;
            counts[style] = counts.TryGetValue(style, out var count) ? count + 1 : 1;
        }

        if (clear >= FewestNames)
            foreach (var pair in counts)
                if (pair.Value * 3 >= clear * 2)
                    return pair.Key;
        return NameStyle.None;
    }

    public static string Describe(NameStyle style) => style switch
    {
        NameStyle.Sentence => "'Like this'",
        NameStyle.Pascal => "'LikeThis'",
        NameStyle.Camel => "'likeThis'",
        NameStyle.Underscores => "'like_this'",
        _ => "'like-this'",
    };
}
