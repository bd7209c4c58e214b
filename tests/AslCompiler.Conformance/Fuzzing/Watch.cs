using System.Diagnostics;
using System.Runtime.InteropServices;

namespace AslCompiler.Conformance.Fuzzing;

/// <summary>
/// Looks after what is tried on a thread that cannot be stopped: what takes too long ends the process, and what ends the process itself (a stack that is used up)
/// has left its text in a file.
/// </summary>
/// <param name="journal">The file.</param>
/// <param name="hung">Tells of a text that takes too long.</param>
internal sealed class Watch(string journal, Action<string> hung) : IDisposable
{
    private static readonly TimeSpan s_budget = TimeSpan.FromSeconds(30);

    private readonly FileStream file = new(journal, FileMode.Create, FileAccess.Write, FileShare.ReadWrite, bufferSize: 0);
    private readonly Lock gate = new();
    private Timer? timer;
    private string current = "";
    private long began;

    /// <summary>Begins to look.</summary>
    public void Start() => timer = new Timer(_ => Look(), null, s_budget, TimeSpan.FromSeconds(1));

    /// <summary>This is tried now.</summary>
    public void Try(string text)
    {
        lock (gate)
            (current, began) = (text, Stopwatch.GetTimestamp());
        file.Position = 0;
        file.Write(MemoryMarshal.AsBytes(text.AsSpan()));
        file.SetLength(file.Position);
    }

    public void Dispose()
    {
        timer?.Dispose();
        file.Dispose();
    }

    private void Look()
    {
        string text;
        lock (gate)
        {
            if (began == 0 || Stopwatch.GetElapsedTime(began) < s_budget)
                return;
            (text, began) = (current, 0);
        }

        hung(text);
    }
}
