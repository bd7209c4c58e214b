using AslCompiler;

namespace Samples;

/// <summary>Shows an execution's events as they happen and remembers the way it took through the machine's own states.</summary>
internal sealed class Journey : IExecutionObserver
{
    private readonly List<string> path = [];

    public IReadOnlyList<string> Path => path;

    public void OnEvent(HistoryEvent e)
    {
        var type = e.Type.ToString();
        if (type.EndsWith("StateEntered", StringComparison.Ordinal))
        {
            Console.WriteLine($"  {e.Timestamp:HH:mm:ss}  {e.StateName}");
            if (FlowPicture.IsTopLevel(e.StateName!))
                path.Add(e.StateName!);
        }
        else if (e.Error is not null)
        {
            Console.WriteLine($"  {e.Timestamp:HH:mm:ss}  {e.StateName}: {e.Error}");
        }
    }
}
