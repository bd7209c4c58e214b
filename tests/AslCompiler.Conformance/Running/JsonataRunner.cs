using System.Text.Json;
using System.Text.Json.Nodes;
using AslCompiler.Conformance.Comparing;
using AslCompiler.Conformance.Compiling;
using AslCompiler.Conformance.Corpus;
using AslCompiler.Conformance.Reporting;
using AslCompiler.Runtime.Jsonata;

namespace AslCompiler.Conformance.Running;

/// <summary>The <c>jsonata</c> corpus: each expression compiled to C# and evaluated on its input.</summary>
internal sealed class JsonataRunner(IReadOnlyList<JsonataCase> cases) : ICorpusRunner
{
    private static readonly ExecutionLimits s_limits = new() { MaxExpressionBytes = null };

    public void Prepare()
    {
    }

    public IEnumerable<ReportRow> Run()
    {
        var compiled = JsonataCompiler.Compile([.. cases.Select(@case => (@case.Expression, (IEnumerable<string>)@case.Bindings.Keys))]);
        return cases.Select((@case, index) => Run(@case, compiled[index]));
    }

    private static ReportRow Run(JsonataCase @case, CompiledJsonata compiled)
    {
        var (value, code, message) = Evaluate(@case, compiled);
        var row = new ReportRow("jsonata", @case.Group, @case.Id, @case.IsHonest ? [.. @case.Tags, "honest"] : @case.Tags)
        {
            Actual = code is null ? value is null ? null : JsonNode.Parse(value) : new JsonObject { ["code"] = code, ["message"] = message },
        };
        if (!@case.HasExpected)
            return row;
        var difference = Difference(@case, value, code, message);
        return row with { Passed = difference is null, Detail = difference };
    }

    private static (string? Value, string? Code, string? Message) Evaluate(JsonataCase @case, CompiledJsonata compiled)
    {
        if (compiled.Error is { } error)
            return (null, error.Code, error.Message);
        if (compiled.Evaluate is not { } evaluate)
            return (null, "build-failure", compiled.Problem);
        try
        {
            // The suite is about the language, which has no bounds.
            return (evaluate(@case.Input, @case.Bindings, new JsonataEvaluation(TimeProvider.System, limits: s_limits))?.ToString(), null, null);
        }
        catch (JsonataException failure)
        {
            return (null, failure.Code, failure.Message);
        }
        catch (Exception defect) when (defect is not OutOfMemoryException)
        {
            // It must never happen; if it does, this one case shows it.
            var cause = defect.InnerException ?? defect;
            return (null, "crash", $"{cause.GetType().Name}: {cause.Message}{cause.StackTrace?.Split('\n').FirstOrDefault()}");
        }
    }

    private static string? Difference(JsonataCase @case, string? value, string? code, string? message)
    {
        var actual = code is not null ? $"{code}: {message}" : value ?? "nothing";
        var expected = @case.Code ?? (@case.IsUndefined ? "nothing" : @case.Result!.Value.GetRawText());
        var isAsExpected = @case.Code is not null
            ? @case.Code == code && (@case.Message is null || @case.Message == message)
            : code is null && (@case.IsUndefined ? value is null : value is not null && IsSame(@case, JsonText.Parse(value)));
        return isAsExpected ? null : $"another outcome{Causes.Mark}expected {expected}, actual {actual} for {@case.Expression}";
    }

    private static bool IsSame(JsonataCase @case, JsonElement actual)
    {
        var expected = @case.Result!.Value;
        if (!@case.IsUnordered || expected.ValueKind != JsonValueKind.Array || actual.ValueKind != JsonValueKind.Array)
            return JsonEquality.AreEqual(expected, actual);
        var rest = actual.EnumerateArray().ToList();
        return expected.GetArrayLength() == rest.Count
            && expected.EnumerateArray().All(item => rest.FindIndex(other => JsonEquality.AreEqual(item, other)) is var at and >= 0 && Remove(rest, at));
    }

    private static bool Remove(List<JsonElement> items, int index)
    {
        items.RemoveAt(index);
        return true;
    }
}
