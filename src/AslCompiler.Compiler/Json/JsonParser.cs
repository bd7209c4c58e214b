using AslCompiler.Compiler.Diagnostics;
using AslCompiler.Compiler.Text;

namespace AslCompiler.Compiler.Json;

/// <summary>
/// Reads JSON and goes on after every mistake: what could be read stands in the tree, <see cref="JsonMissing"/> where nothing could.
/// It never throws, whatever the text.
/// </summary>
internal sealed class JsonParser
{
    /// <summary>Deeper than any definition that AWS takes, and shallow enough for every recursive pass.</summary>
    public const int MaxDepth = 256;

    private readonly string text;
    private readonly List<Finding> findings;
    private readonly JsonScanner scanner;
    private bool tooDeepReported;
    private int openObjects;
    private int openArrays;

    // After a bracket of the wrong kind the rest does not add up, which is no mistake of its own.
    private bool bracketsAreMixedUp;

    private JsonParser(string text)
    {
        this.text = text;
        findings = [];
        scanner = new JsonScanner(text, findings);
    }

    public static (JsonValue Root, IReadOnlyList<Finding> Findings) Parse(string text)
    {
        var parser = new JsonParser(text);
        return (parser.ParseDocument(), parser.findings);
    }

    private JsonValue ParseDocument()
    {
        // A byte order mark is no part of the text.
        if (text.Length > 0 && text[0] == '\uFEFF')
            scanner.Position = 1;
        scanner.SkipBlanks();
        if (scanner.AtEnd)
            return new JsonMissing(new TextSpan(text.Length, 0));
        var root = ParseValue(0);
        scanner.SkipBlanks();
        if (!scanner.AtEnd && !bracketsAreMixedUp)
            Error(TextSpan.FromBounds(scanner.Position, text.Length), "Nothing may follow the end of the definition");
        return root;
    }

    private JsonValue ParseValue(int depth)
    {
        var start = scanner.Position;
        switch (scanner.Current)
        {
            case '{':
            case '[':
                if (depth >= MaxDepth)
                    return SkipTooDeep();
                return text[start] == '{' ? ParseObject(depth) : ParseArray(depth);
            case '"':
            case '\'':
                return (JsonValue?)scanner.ReadString() ?? Missing(start);
            case '$' when scanner.ReadPlaceholder() is { } placeholder:
                return placeholder;
            default:
                return scanner.ReadLiteral() ?? Missing(start);
        }
    }

    private JsonMissing Missing(int start) => new(TextSpan.FromBounds(start, scanner.Position));

    private JsonObject ParseObject(int depth)
    {
        var start = scanner.Position++;
        var properties = new List<JsonProperty>();
        var broken = false;
        var comma = -1;
        while (true)
        {
            scanner.SkipBlanks();
            if (scanner.AtEnd)
            {
                NeverClosed(start);
                return new JsonObject(TextSpan.FromBounds(start, text.Length), properties) { IsBroken = true };
            }

            var c = scanner.Current;
            if (c == '}')
            {
                if (comma >= 0)
                    TrailingComma(comma);
                scanner.Position++;
                break;
            }

            if (c == ']')
            {
                // Most likely the '}' was forgotten: let an array around it have the bracket.
                WrongBracket("Expected '}' before this ']'");
                broken = true;
                scanner.Position += openArrays > 0 ? 0 : 1;
                break;
            }

            if (c == ',')
            {
                Error(new TextSpan(scanner.Position, 1), "Expected a property before this comma");
                scanner.Position++;
                continue;
            }

            if (properties.Count > 0 && comma < 0 && !broken)
                Error(AfterPrevious(properties[properties.Count - 1].Value.Span.End), "A comma is missing here");
            openObjects++;
            broken |= !ParseProperty(properties, depth);
            openObjects--;
            comma = EatComma();
        }

        return new JsonObject(TextSpan.FromBounds(start, scanner.Position), properties)
        {
            IsBroken = broken,
            HasDuplicates = ReportDuplicates(properties),
        };
    }

    /// <returns>False when the property could not be read as a whole.</returns>
    private bool ParseProperty(List<JsonProperty> properties, int depth)
    {
        var nameStart = scanner.Position;
        var name = scanner.ReadName();
        if (name is null)
        {
            scanner.SkipToNextProperty(nameStart);
            return false;
        }

        var nameSpan = TextSpan.FromBounds(nameStart, scanner.Position);
        scanner.SkipBlanks();
        var ok = true;
        if (scanner.Current == ':')
        {
            scanner.Position++;
            scanner.SkipBlanks();
        }
        else
        {
            Error(AfterPrevious(nameSpan.End), "Expected ':' and a value after the name \"" + name + "\"");
            ok = false;
        }

        JsonValue value;
        if (scanner.AtEnd || scanner.Current is ',' or '}' or ']')
        {
            if (ok)
                Error(AfterPrevious(scanner.LastTokenEnd), "Expected a value for \"" + name + "\"");
            value = new JsonMissing(new TextSpan(scanner.Position, 0));
            ok = false;
        }
        else
        {
            value = ParseValue(depth + 1);
        }

        properties.Add(new JsonProperty(name, nameSpan, value));
        return ok && value is not JsonMissing;
    }

    private JsonArray ParseArray(int depth)
    {
        var start = scanner.Position++;
        var items = new List<JsonValue>();
        var broken = false;
        var comma = -1;
        while (true)
        {
            scanner.SkipBlanks();
            if (scanner.AtEnd)
            {
                NeverClosed(start);
                return new JsonArray(TextSpan.FromBounds(start, text.Length), items) { IsBroken = true };
            }

            var c = scanner.Current;
            if (c == ']')
            {
                if (comma >= 0)
                    TrailingComma(comma);
                scanner.Position++;
                break;
            }

            if (c == '}')
            {
                WrongBracket("Expected ']' before this '}'");
                broken = true;
                scanner.Position += openObjects > 0 ? 0 : 1;
                break;
            }

            if (c == ',')
            {
                Error(new TextSpan(scanner.Position, 1), "Expected a value before this comma");
                scanner.Position++;
                continue;
            }

            if (items.Count > 0 && comma < 0 && !broken)
                Error(AfterPrevious(items[items.Count - 1].Span.End), "A comma is missing here");
            openArrays++;
            var item = ParseValue(depth + 1);
            openArrays--;
            items.Add(item);
            broken |= item is JsonMissing;
            comma = EatComma();
        }

        return new JsonArray(TextSpan.FromBounds(start, scanner.Position), items) { IsBroken = broken };
    }

    /// <returns>The comma's offset, or -1.</returns>
    private int EatComma()
    {
        scanner.SkipBlanks();
        return scanner.Current == ',' ? scanner.Position++ : -1;
    }

    private JsonMissing SkipTooDeep()
    {
        var start = scanner.Position;
        if (!tooDeepReported)
            findings.Add(new Finding(DiagnosticCatalog.TooDeep, new TextSpan(start, 1), MaxDepth.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        tooDeepReported = true;
        scanner.SkipNested();
        return Missing(start);
    }

    private bool ReportDuplicates(List<JsonProperty> properties)
    {
        if (properties.Count < 2)
            return false;
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var property in properties)
            if (!names.Add(property.Name))
                findings.Add(new Finding(DiagnosticCatalog.DuplicateProperty, property.NameSpan, property.Name));
        return names.Count < properties.Count;
    }

    // A missing thing is shown at the last character before the gap, where an editor can underline it.
    private static TextSpan AfterPrevious(int end) => new(Math.Max(0, end - 1), end > 0 ? 1 : 0);

    private void WrongBracket(string message)
    {
        Error(new TextSpan(scanner.Position, 1), message);
        bracketsAreMixedUp = true;
    }

    private void NeverClosed(int open)
    {
        if (!bracketsAreMixedUp && !scanner.CommentIsOpen)
            Error(new TextSpan(open, 1), "This '" + text[open] + "' is never closed");
        bracketsAreMixedUp = true;
    }

    private void TrailingComma(int comma) =>
        findings.Add(new Finding(DiagnosticCatalog.NotStrictJson, new TextSpan(comma, 1), "a comma after the last member"));

    private void Error(TextSpan span, string message) =>
        findings.Add(new Finding(DiagnosticCatalog.InvalidJson, span, message));
}
