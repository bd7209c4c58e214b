using System.Text;

namespace AslCompiler.Durable.Crash;

/// <summary>What handlers have done to the world: a line for each, in a file that a killed process leaves as it is.</summary>
internal sealed class Effects(string folder) : IDisposable
{
    private readonly FileStream _file = new(PathIn(folder), FileMode.Append, FileAccess.Write, FileShare.ReadWrite, bufferSize: 0);
    private readonly Lock _gate = new();

    /// <summary>The effects so far: keys and attempts.</summary>
    internal static IReadOnlyList<(string State, string Key, string Attempt)> ReadAll(string folder) =>
        [.. File.ReadAllLines(PathIn(folder)).Select(line => line.Split(' ')).Where(parts => parts.Length == 3).Select(parts => (parts[0], parts[1], parts[2]))];

    internal void Add(TaskContext context)
    {
        var line = Encoding.UTF8.GetBytes($"{context.StateName} {context.IdempotencyKey} {context.AttemptId}\n");
        lock (_gate)
            _file.Write(line);
    }

    public void Dispose() => _file.Dispose();

    private static string PathIn(string folder) => Path.Combine(folder, "effects.txt");
}
