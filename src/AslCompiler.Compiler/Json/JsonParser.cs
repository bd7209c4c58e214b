using System.Runtime.CompilerServices;
using AslCompiler.Compiler.Diagnostics;
using AslCompiler.Compiler.Fixes;
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

    [MethodImpl(Jit.Optimize)]
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

    [MethodImpl(Jit.Optimize)]
    private JsonObject ParseObject(int depth)
    {
        var properties = new List<JsonProperty>();
        var run = new Run(scanner.Position++, '}', "a property");
        while (ToNext(ref run))
        {
            openObjects++;
            run.IsBroken |= !ParseProperty(properties, depth);
            openObjects--;
            EndMember(ref run, properties.Count == 0 ? -1 : properties[properties.Count - 1].Value.Span.End);
        }

        return new JsonObject(TextSpan.FromBounds(run.Start, scanner.Position), properties)
        {
            IsBroken = run.IsBroken,
            HasDuplicates = !run.IsNeverClosed && ReportDuplicates(TextSpan.FromBounds(run.Start, scanner.Position), properties, run.IsBroken),
        };
    }

    /// <returns>False when the property could not be read as a whole.</returns>
    [MethodImpl(Jit.Optimize)]
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

    [MethodImpl(Jit.Optimize)]
    private JsonArray ParseArray(int depth)
    {
        var items = new List<JsonValue>();
        var run = new Run(scanner.Position++, ']', "a value");
        while (ToNext(ref run))
        {
            openArrays++;
            var item = ParseValue(depth + 1);
            openArrays--;
            items.Add(item);
            run.IsBroken |= item is JsonMissing;
            EndMember(ref run, item.Span.End);
        }

        return new JsonArray(TextSpan.FromBounds(run.Start, scanner.Position), items) { IsBroken = run.IsBroken };
    }

    /// <summary>Goes to the next property or item.</summary>
    /// <returns>False at the end of the object or array.</returns>
    [MethodImpl(Jit.Optimize)]
    private bool ToNext(ref Run run)
    {
        while (true)
        {
            scanner.SkipBlanks();
            if (scanner.AtEnd)
            {
                NeverClosed(run.Start);
                run.IsBroken = run.IsNeverClosed = true;
                scanner.Position = text.Length;
                return false;
            }

            var c = scanner.Current;
            if (c == run.Closing)
            {
                if (run.Comma >= 0)
                    TrailingComma(run.Comma);
                scanner.Position++;
                return false;
            }

            if (c is '}' or ']')
            {
                // Most likely the right bracket was forgotten: let what lies around have this one.
                WrongBracket("Expected '" + run.Closing + "' before this '" + c + "'");
                run.IsBroken = true;
                scanner.Position += (c == ']' ? openArrays : openObjects) > 0 ? 0 : 1;
                return false;
            }

            if (c != ',')
            {
                if (run.PreviousEnd >= 0 && run.Comma < 0 && !run.IsBroken)
                    Error(AfterPrevious(run.PreviousEnd), "A comma is missing here");
                return true;
            }

            Error(new TextSpan(scanner.Position, 1), "Expected " + run.Member + " before this comma");
            scanner.Position++;
        }
    }

    private void EndMember(ref Run run, int end)
    {
        run.PreviousEnd = end;
        scanner.SkipBlanks();
        run.Comma = scanner.Current == ',' ? scanner.Position++ : -1;
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

    private bool ReportDuplicates(TextSpan owner, List<JsonProperty> properties, bool isBroken)
    {
        if (!HasDuplicates(properties))
            return false;
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var property in properties)
            if (!names.Add(property.Name))
                findings.Add(new Finding(DiagnosticCatalog.DuplicateProperty, property.NameSpan, property.Name)
                {
                    Fixes = isBroken ? [] : RemoveEarlier(new JsonObject(owner, properties), property),
                });
        return true;
    }

    // Of a few names each is compared with all others.
    [MethodImpl(Jit.Optimize)]
    private static bool HasDuplicates(List<JsonProperty> properties)
    {
        if (properties.Count > 12)
            return new HashSet<string>(properties.Select(property => property.Name), StringComparer.Ordinal).Count < properties.Count;
        for (var i = 1; i < properties.Count; i++)
            for (var j = 0; j < i; j++)
                if (properties[i].Name == properties[j].Name)
                    return true;
        return false;
    }

    // The last one wins, so that is the one to keep.
    private Fix[] RemoveEarlier(JsonObject owner, JsonProperty duplicate)
    {
        JsonProperty? earlier = null;
        foreach (var property in owner.Properties)
        {
            if (ReferenceEquals(property, duplicate))
                break;
            if (property.Name == duplicate.Name)
                earlier = property;
        }

        return [new Fix($"Remove the earlier '{duplicate.Name}', which has no effect", new JsonEditor(text).Remove(owner, earlier!))];
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
        findings.Add(new Finding(DiagnosticCatalog.NotStrictJson, new TextSpan(comma, 1), "a comma after the last member")
        {
            Fixes = [new Fix("Remove the comma", new TextEdit(new TextSpan(comma, 1), ""))],
        });

    private void Error(TextSpan span, string message) =>
        findings.Add(new Finding(DiagnosticCatalog.InvalidJson, span, message));

    /// <summary>Where the reading of an object or array stands.</summary>
    private struct Run(int start, char closing, string member)
    {
        public readonly int Start = start;
        public readonly char Closing = closing;

        /// <summary>What a comma separates.</summary>
        public readonly string Member = member;

        /// <summary>The end of the previous member, or -1.</summary>
        public int PreviousEnd = -1;

        /// <summary>The offset of the comma behind it, or -1.</summary>
        public int Comma = -1;

        public bool IsBroken;
        public bool IsNeverClosed;
    }
}
