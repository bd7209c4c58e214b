using System.Text;

namespace AslCompiler.Durable.Crash;

/// <summary>
/// What handlers have done to the world: a line for each, in a file that a killed process leaves as it is. Each process has its own: .NET appends where it takes the end to be,
/// so one that was paused would write over what the others have written since.
/// </summary>
internal sealed class Effects(string folder) : IDisposable
{
    private const string Extension = ".effects";

    private readonly FileStream _file = new(Path.Combine(folder, Environment.ProcessId + Extension), FileMode.Append, FileAccess.Write, FileShare.Read, bufferSize: 0);
    private readonly Lock _gate = new();

    /// <summary>The effects so far: keys and attempts.</summary>
    internal static IReadOnlyList<(string State, string Key, string Attempt)> ReadAll(string folder) =>
        [.. Directory.GetFiles(folder, "*" + Extension).SelectMany(File.ReadAllLines).Select(line => line.Split(' ')).Where(parts => parts.Length == 3).Select(parts => (parts[0], parts[1], parts[2]))];

    internal void Add(TaskContext context)
    {
        var line = Encoding.UTF8.GetBytes($"{context.StateName} {context.IdempotencyKey} {context.AttemptId}\n");
        lock (_gate)
            _file.Write(line);
    }

    public void Dispose() => _file.Dispose();
}
