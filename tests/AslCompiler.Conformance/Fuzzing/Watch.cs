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
    // Of the processor: a machine that is busy with other work is no defect.
    private static readonly TimeSpan s_budget = TimeSpan.FromSeconds(60);

    private readonly FileStream file = new(journal, FileMode.Create, FileAccess.Write, FileShare.ReadWrite, bufferSize: 0);
    private readonly Lock gate = new();
    private Timer? timer;
    private string current = "";
    private TimeSpan? began;

    /// <summary>Begins to look.</summary>
    public void Start() => timer = new Timer(_ => Look(), null, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(1));

    /// <summary>This is tried now.</summary>
    public void Try(string text)
    {
        lock (gate)
            (current, began) = (text, Environment.CpuUsage.TotalTime);
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
            if (began is null || Environment.CpuUsage.TotalTime - began < s_budget)
                return;
            (text, began) = (current, null);
        }

        hung(text);
    }
}
