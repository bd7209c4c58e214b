namespace AslCompiler.Compiler.Expressions.Jsonata;

/// <summary>The operators and how strongly they bind to what stands on their left; 0 ends an expression.</summary>
internal static class JsonataOperators
{
    public const int Step = 75;
    public const int Assignment = 10;
    public const int Binding = 80;
    public const int Negation = 70;

    private static readonly Dictionary<string, int> s_powers = new(StringComparer.Ordinal)
    {
        ["."] = Step,
        ["["] = 80,
        ["]"] = 0,
        ["{"] = 70,
        ["}"] = 0,
        ["("] = 80,
        [")"] = 0,
        [","] = 0,
        ["@"] = Binding,
        ["#"] = Binding,
        [";"] = 0,
        [":"] = 0,
        ["?"] = 20,
        ["+"] = 50,
        ["-"] = 50,
        ["*"] = 60,
        ["/"] = 60,
        ["%"] = 60,
        ["|"] = 0,
        ["="] = 40,
        ["<"] = 40,
        [">"] = 40,
        ["^"] = 40,
        ["**"] = 0,
        [".."] = 0,
        [":="] = Assignment,
        ["!="] = 40,
        ["<="] = 40,
        [">="] = 40,
        ["~>"] = 40,
        ["?:"] = 40,
        ["??"] = 40,
        ["and"] = 30,
        ["or"] = 25,
        ["in"] = 40,
        ["&"] = 50,
    };

    private static readonly string[] s_pairs = ["..", ":=", "!=", ">=", "<=", "**", "~>", "?:", "??"];

    // '!' and '~' alone mean nothing, but end a name.
    private const string SingleCharacters = ".[]{}(),@#;:?+-*/%|=<>^&!~";

    public static bool IsKnown(string symbol) => s_powers.ContainsKey(symbol);

    public static int LeftPower(JsonataToken token) =>
        token.Kind == JsonataTokenKind.Operator && s_powers.TryGetValue(token.Text, out var power) ? power : 0;

    public static int Power(string symbol) => s_powers[symbol];

    public static bool IsOperatorCharacter(char c) => SingleCharacters.IndexOf(c) >= 0;

    /// <summary>The operator at a place, the longest first; null when there is none.</summary>
    public static string? At(string text, int position)
    {
        foreach (var pair in s_pairs)
            if (string.CompareOrdinal(text, position, pair, 0, 2) == 0)
                return pair;
        return IsOperatorCharacter(text[position]) ? text[position].ToString() : null;
    }
}
