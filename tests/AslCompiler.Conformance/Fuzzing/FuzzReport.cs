namespace AslCompiler.Conformance.Fuzzing;

/// <summary>Counts, and shows the first failures of each kind: one defect fails many mutants.</summary>
internal sealed class FuzzReport
{
    private const int Shown = 3;

    private readonly Dictionary<string, int> kinds = new(StringComparer.Ordinal);

    public int Passed { get; private set; }

    public int Failed { get; private set; }

    public void Pass() => Passed++;

    /// <summary>A mutant that brought out a defect.</summary>
    /// <param name="kind">What happened, without what is peculiar to the mutant.</param>
    /// <param name="text">The mutant.</param>
    /// <param name="detail">More of it.</param>
    public void Fail(string kind, string text, string detail = "")
    {
        Failed++;
        var count = kinds[kind] = kinds.GetValueOrDefault(kind) + 1;
        if (count <= Shown)
            Console.WriteLine($"{kind}\n    {System.Text.Json.JsonSerializer.Serialize(text)}{(detail.Length > 0 ? "\n    " + detail : "")}");
    }

    /// <summary>The closing line, as every suite of the repository has it.</summary>
    public string Close() => $"{Passed} passed, {Failed} failed";
}
