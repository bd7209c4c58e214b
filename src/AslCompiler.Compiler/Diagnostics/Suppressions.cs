using AslCompiler.Compiler.Json;
using AslCompiler.Compiler.Text;

namespace AslCompiler.Compiler.Diagnostics;

/// <summary>
/// Notes in a Comment, such as <c>asl-disable ASL0204, ASL0705 because …</c>. A note silences the rules in the object the Comment
/// stands in: a state, a branch, the whole machine. Mistakes that cannot be compiled stay.
/// </summary>
internal sealed class Suppressions
{
    private const string Keyword = "asl-disable";

    private readonly List<(TextSpan Area, string Id)> notes = [];
    private readonly List<Finding> unknown = [];

    private Suppressions()
    {
    }

    /// <summary>Drops what the notes silence, and adds what is wrong with the notes.</summary>
    public static List<Finding> Apply(JsonValue root, List<Finding> findings)
    {
        var suppressions = new Suppressions();
        suppressions.Collect(root, root.Span);
        if (suppressions.notes.Count == 0 && suppressions.unknown.Count == 0)
            return findings;
        var kept = new List<Finding>(findings.Count);
        findings.AddRange(suppressions.unknown);
        foreach (var finding in findings)
            if (!suppressions.Silence(finding))
                kept.Add(finding);
        return kept;
    }

    private bool Silence(Finding finding)
    {
        if (finding.IsBlocking)
            return false;
        foreach (var (area, id) in notes)
            if (id == finding.Rule.Id && area.Contains(finding.Span))
                return true;
        return false;
    }

    // The area of an object is its property, so that a finding at a state's name lies within it.
    private void Collect(JsonValue value, TextSpan area)
    {
        if (value is JsonArray array)
        {
            foreach (var item in array.Items)
                Collect(item, item.Span);
        }
        else if (value is JsonObject obj)
        {
            foreach (var property in obj.Properties)
            {
                if (property.Name == "Comment" && property.Value is JsonString comment)
                    Read(comment, area);
                else
                    Collect(property.Value, TextSpan.FromBounds(property.NameSpan.Start, property.Value.Span.End));
            }
        }
    }

    private void Read(JsonString comment, TextSpan area)
    {
        var text = comment.Value;
        var at = text.IndexOf(Keyword, StringComparison.Ordinal);
        while (at >= 0)
        {
            at += Keyword.Length;
            while (true)
            {
                var start = at;
                while (start < text.Length && (char.IsWhiteSpace(text[start]) || text[start] is ',' or ':'))
                    start++;
                var end = start;
                while (end < text.Length && char.IsLetterOrDigit(text[end]))
                    end++;
                var id = text.Substring(start, end - start);
                if (!id.StartsWith("ASL", StringComparison.OrdinalIgnoreCase))
                    break;
                Add(id, comment.Map(start, end - start), area);
                at = end;
            }

            at = text.IndexOf(Keyword, at, StringComparison.Ordinal);
        }
    }

    private void Add(string id, TextSpan span, TextSpan area)
    {
        var known = id.ToUpperInvariant();
        if (DiagnosticCatalog.Find(known) is not null)
            notes.Add((area, known));
        else
            unknown.Add(new Finding(DiagnosticCatalog.UnknownSuppression, span, id, NameSuggestion.For(known, Ids())));
    }

    private static IEnumerable<string> Ids()
    {
        foreach (var rule in DiagnosticCatalog.All)
            yield return rule.Id;
    }
}
