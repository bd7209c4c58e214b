using System.Text;

namespace AslCompiler.Conformance.Corpus;

/// <summary>An RFC 9535 path, taken apart just far enough to tell which features it uses. Malformed paths are taken apart as far as they go.</summary>
internal sealed class RfcPath
{
    private readonly List<IReadOnlyList<string>> _brackets = [];

    public RfcPath(string text)
    {
        var segments = new StringBuilder();
        var selector = new StringBuilder();
        var selectors = new List<string>();
        var depth = 0;
        var quote = '\0';
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (quote != 0)
            {
                selector.Append(c);
                if (c == '\\' && i + 1 < text.Length)
                    selector.Append(text[++i]);
                else if (c == quote)
                    quote = '\0';
                continue;
            }

            if (c is ']' or ')' && --depth == 0)
                Close();
            if (depth == 1 && c == ',')
                Next();
            else if (depth > 0)
                selector.Append(c);
            else
                segments.Append(c);
            if (c is '[' or '(')
                depth++;
            else if (depth > 0 && c is '\'' or '"')
                quote = c;
        }

        if (selector.Length > 0)
            Close();
        Segments = segments.ToString();
        Text = text;

        void Next()
        {
            selectors.Add(selector.ToString().Trim(' ', '\t', '\r', '\n'));
            selector.Clear();
        }

        void Close()
        {
            Next();
            _brackets.Add([.. selectors]);
            selectors.Clear();
        }
    }

    public string Text { get; }

    /// <summary>The path with its brackets emptied: <c>$.a[].b</c></summary>
    public string Segments { get; }

    /// <summary>The selectors of each bracket.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Brackets => _brackets;

    /// <summary>The selectors of all brackets.</summary>
    public IEnumerable<string> Selectors => _brackets.SelectMany(bracket => bracket);

    public IEnumerable<string> Names => Selectors.Where(IsName);

    /// <summary>The filters, without the contents of their quoted texts.</summary>
    public IEnumerable<string> Filters => Selectors.Where(selector => selector is ['?', ..]).Select(WithoutTexts);

    public IEnumerable<string> Indexes => Selectors.Where(IsIndex);

    public IEnumerable<string> Slices => Selectors.Where(selector => selector is not ['\'' or '"' or '?', ..] && selector.Contains(':', StringComparison.Ordinal));

    public static bool IsName(string selector) => selector is ['\'' or '"', ..];

    public static bool IsIndex(string selector) => selector is ['-' or '+' or '.' or (>= '0' and <= '9'), ..] && !selector.Contains(':', StringComparison.Ordinal);

    private static string WithoutTexts(string filter)
    {
        var rest = new StringBuilder();
        var quote = '\0';
        for (var i = 0; i < filter.Length; i++)
        {
            var c = filter[i];
            if (quote == 0 || c == quote)
                rest.Append(c);
            if (quote != 0 && c == '\\')
                i++;
            else if (quote != 0)
                quote = c == quote ? '\0' : quote;
            else if (c is '\'' or '"')
                quote = c;
        }

        return rest.ToString();
    }
}
