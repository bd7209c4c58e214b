using System.Text;
using System.Text.RegularExpressions;

namespace AslCompiler.Conformance.Fuzzing;

/// <summary>Breaks expressions at random, most of them a little, so that many still mean something.</summary>
/// <param name="seeds">The expressions to begin with.</param>
/// <param name="random">Equal numbers give equal mutants.</param>
internal sealed partial class ExpressionMutator(IReadOnlyList<string> seeds, Random random)
{
    private const int LongestText = 4_000;

    private static readonly string[] s_tokens =
    [
        ".", "[", "]", "{", "}", "(", ")", ",", "@", "#", ";", ":", ":=", "?", "?:", "??", "+", "-", "*", "/", "%", "|", "=", "<", ">", "^", "**", "..", "!=", "<=", ">=", "~>", "&", "and", "or", "in", "true", "false", "null",
        "$", "$$", "%.%", "[]", "[0]", "[-1]", "^(>$)", "@$v", "#$i", "function($x){", "λ($x,$y)<n-n:n>{", "/a+/", "/(a|b)*/i", "'s'", "\"\\u00e9\"", "``", "`a b`", "1e308", "-0", "0.1", "9007199254740993", "/* */",
        "$map(", "$filter(", "$reduce(", "$sort(", "$sift(", "$each(", "$string(", "$number(", "$sum(", "$split(", "$replace(", "$match(", "$pad(", "$substring(", "$formatNumber(", "$formatInteger(", "$parseInteger(", "$toMillis(", "$fromMillis(",
        "$merge(", "$spread(", "$lookup(", "$keys(", "$zip(", "$single(", "$append(", "$join(", "$distinct(", "$formatBase(", "$power(", "$base64decode(", "$decodeUrl(", "$eval(", "$clone(", "$shuffle(", "$type(", "$assert(", "$error(",
        "[1..5]", "{'a': 1}", "{'a': $}", "[$, $]", "|$|{'a':1}|", "$x", "$y", "a", "Account.Order.Product",
    ];

    private static readonly (string Open, string Close)[] s_nests = [("(", ")"), ("[", "]"), ("{'a':", "}"), ("function($x){", "}"), ("-", ""), ("$not(", ")"), ("a[", "]"), ("$.(", ")"), ("", ".a"), ("", "[0]"), ("", "+1"), ("1?", ":2"), ("", "~>$string")];

    /// <summary>The next one, and the number of the expression that it came from.</summary>
    public (string Text, int Seed) Next()
    {
        var seed = random.Next(seeds.Count);
        var text = seeds[seed];
        for (var rounds = 1 + random.Next(3); rounds > 0; rounds--)
            text = Mutate(text);
        return (text.Length > LongestText ? text[..LongestText] : text, seed);
    }

    private string Mutate(string text)
    {
        var tokens = Tokens().Matches(text).Select(match => match.Value).ToList();
        if (tokens.Count == 0)
            return s_tokens[random.Next(s_tokens.Length)];
        var at = random.Next(tokens.Count);
        switch (random.Next(11))
        {
            case 0:
                tokens.RemoveAt(at);
                break;
            case 1:
                tokens.Insert(at, tokens[at]);
                break;
            case 2:
                var other = random.Next(tokens.Count);
                (tokens[at], tokens[other]) = (tokens[other], tokens[at]);
                break;
            case 3 or 4:
                tokens.Insert(at, Token());
                break;
            case 5 or 6:
                tokens[at] = Token();
                break;
            case 7:
                return Spliced(tokens, at);
            case 8:
                tokens.Insert(at, Noise());
                break;
            case 9:
                tokens.RemoveRange(at, Math.Min(tokens.Count - at, 1 + random.Next(8)));
                break;
            default:
                return Nested(tokens, at);
        }

        return string.Concat(tokens);
    }

    // The beginning of one, the end of another; or one in place of a part of another.
    private string Spliced(List<string> tokens, int at)
    {
        var donor = Tokens().Matches(seeds[random.Next(seeds.Count)]).Select(match => match.Value).ToArray();
        if (donor.Length == 0)
            return string.Concat(tokens.Take(at));
        var from = random.Next(donor.Length);
        return random.Next(2) == 0
            ? string.Concat(tokens.Take(at).Concat(donor.Skip(from)))
            : string.Concat(tokens.Take(at)) + "(" + string.Concat(donor) + ")" + string.Concat(tokens.Skip(at + 1));
    }

    private string Nested(List<string> tokens, int at)
    {
        var (open, close) = s_nests[random.Next(s_nests.Length)];
        var depth = random.Next(20) == 0 ? 100 + random.Next(500) : 1 + random.Next(6);
        tokens[at] = string.Concat(Enumerable.Repeat(open, depth)) + tokens[at] + string.Concat(Enumerable.Repeat(close, depth));
        return string.Concat(tokens);
    }

    private string Token() => s_tokens[random.Next(s_tokens.Length)];

    private string Noise()
    {
        var noise = new StringBuilder();
        for (var length = 1 + random.Next(4); length > 0; length--)
            noise.Append((char)(random.Next(3) == 0 ? random.Next(0x10000) : random.Next(0x80)));
        return noise.ToString();
    }

    [GeneratedRegex("""
        "(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|`[^`]*`|/\*.*?\*/|\$?\w+|:=|\.\.|\*\*|[!<>~]=?>?|\?[:?]?|\s+|.
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.Singleline)]
    private static partial Regex Tokens();
}
