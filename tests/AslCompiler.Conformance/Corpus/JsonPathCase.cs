using System.Text.Json;

namespace AslCompiler.Conformance.Corpus;

/// <summary>A path, a document, and the answer.</summary>
/// <param name="Group"><c>jayway</c> or <c>rfc9535</c></param>
/// <param name="Id">As in the file; for RFC tests their name.</param>
/// <param name="Path">The path's text.</param>
/// <param name="Document">JSON text; null where only the syntax matters.</param>
/// <param name="Outcomes">Any of them is right, the first is the best; none where the case is kept for judging.</param>
/// <param name="IsNodeList">The values list what was found, even when the path is definite.</param>
/// <param name="Tags">As in the file.</param>
internal sealed record JsonPathCase(
    string Group, string Id, string Path, string? Document, IReadOnlyList<PathOutcome> Outcomes, bool IsNodeList, IReadOnlyList<string> Tags);

/// <summary>A value, or the class of an error.</summary>
internal sealed record PathOutcome(JsonElement? Value, string? Error)
{
    public override string ToString() => Value is { } value ? JsonText.Compact(value) : Error ?? "";
}
