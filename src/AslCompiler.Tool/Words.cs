namespace AslCompiler.Tool;

/// <summary>Numbers in sentences.</summary>
internal static class Words
{
    /// <summary><c>1 file</c>, <c>2 files</c></summary>
    public static string Count(int count, string thing) => count == 1 ? $"1 {thing}" : $"{count} {thing}s";
}
