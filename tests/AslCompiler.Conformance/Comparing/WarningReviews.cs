using AslCompiler.Conformance.Compiling;
using AslCompiler.Conformance.Corpus;

namespace AslCompiler.Conformance.Comparing;

/// <summary>The warnings on the corpus of workflows that were reviewed and are real (<c>workflow-warnings.json</c>).</summary>
internal sealed class WarningReviews(IReadOnlyDictionary<string, IReadOnlyList<WarningReview>> reviews)
{
    public static WarningReviews Checked { get; } = Read(Path.Combine(AppContext.BaseDirectory, "workflow-warnings.json"));

    public static WarningReviews Read(string path) =>
        new(JsonText.ReadFile(path).EnumerateObject().ToDictionary(
            entry => entry.Name,
            IReadOnlyList<WarningReview> (entry) => [.. entry.Value.EnumerateArray().Select(row => new WarningReview(row.Text("rule")!, row.Text("place")!, row.Text("why")!))],
            StringComparer.Ordinal));

    /// <summary>Holds the warnings on a definition against the reviewed ones.</summary>
    public WarningVerdict Judge(string id, IReadOnlyList<DefinitionFinding> findings)
    {
        var reviewed = reviews.GetValueOrDefault(id, []);
        var warnings = findings.Where(finding => finding.Severity == "warning").ToArray();
        return new WarningVerdict(
            warnings.Length,
            [.. warnings.Where(warning => !reviewed.Any(review => review.IsOf(warning))).Select(warning => $"{warning} is not reviewed")],
            [.. reviewed.Where(review => !warnings.Any(review.IsOf)).Select(review => $"{review.Rule} {review.Place} is reviewed and does not come")]);
    }
}

/// <summary>Why a warning is no false alarm.</summary>
/// <param name="Rule">The diagnostic's id.</param>
/// <param name="Place">JSON pointer.</param>
/// <param name="Why">One sentence.</param>
internal sealed record WarningReview(string Rule, string Place, string Why)
{
    public bool IsOf(DefinitionFinding warning) => warning.Id == Rule && warning.Pointer == Place;
}

/// <summary>How many warnings there are, and what is not as reviewed.</summary>
internal sealed record WarningVerdict(int Count, IReadOnlyList<string> Unreviewed, IReadOnlyList<string> ReviewedInVain)
{
    public static WarningVerdict None { get; } = new(0, [], []);
}
