namespace AslCompiler.Compiler.Aws;

/// <summary>The optimised integrations that this version knows (integrations.txt).</summary>
internal static class Integrations
{
    private static readonly Lazy<Dictionary<string, Dictionary<string, Integration>>> All = new(Read);

    /// <summary>All services: <c>ecs</c>.</summary>
    public static IReadOnlyCollection<string> Services => All.Value.Keys;

    /// <summary>The actions of a service: <c>runTask</c>; null for a service that there is not.</summary>
    public static IReadOnlyDictionary<string, Integration>? Of(string service) => All.Value.TryGetValue(service, out var actions) ? actions : null;

    /// <param name="service"><c>ecs</c></param>
    /// <param name="action"><c>runTask</c></param>
    public static Integration? Find(string service, string action) => Of(service) is { } actions && actions.TryGetValue(action, out var found) ? found : null;

    private static Dictionary<string, Dictionary<string, Integration>> Read()
    {
        var services = new Dictionary<string, Dictionary<string, Integration>>(StringComparer.Ordinal);
        using var reader = new StreamReader(typeof(Integrations).Assembly.GetManifestResourceStream("integrations.txt"));
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#')
                continue;
            var words = line.Split(' ');
            if (!services.TryGetValue(words[0], out var actions))
                services.Add(words[0], actions = new Dictionary<string, Integration>(StringComparer.Ordinal));
            actions.Add(words[1], new Integration(words[0], words[1], words[2], words[3], words.Skip(4).ToArray()));
        }

        return services;
    }
}
