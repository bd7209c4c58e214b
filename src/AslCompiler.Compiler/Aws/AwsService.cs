using System.Collections.Concurrent;

namespace AslCompiler.Compiler.Aws;

/// <summary>A service of AWS, as the SDK integrations name it.</summary>
internal sealed class AwsService
{
    private readonly Dictionary<string, string> lines = new(StringComparer.Ordinal);

    private readonly ConcurrentDictionary<string, AwsAction> read = new(StringComparer.Ordinal);

    private AwsService(string name, string errorPrefix) => (Name, ErrorPrefix) = (name, errorPrefix);

    /// <summary><c>dynamodb</c></summary>
    public string Name { get; }

    /// <summary>What the names of its errors begin with: <c>DynamoDb</c>.</summary>
    public string ErrorPrefix { get; }

    /// <summary>Its actions: <c>putItem</c>.</summary>
    public IReadOnlyCollection<string> Actions => lines.Keys;

    public AwsAction? Find(string action) => lines.ContainsKey(action) ? read.GetOrAdd(action, name => AwsAction.Read(Name, lines[name])) : null;

    /// <summary>Reads <c>dynamodb DynamoDb</c> and the lines of its actions, up to the next service.</summary>
    public static AwsService? Read(string name, TextReader reader)
    {
        while (reader.ReadLine() is { } head)
        {
            if (!head.StartsWith(name + " ", StringComparison.Ordinal))
                continue;
            var service = new AwsService(name, head.Substring(name.Length + 1));
            while (reader.ReadLine() is { Length: > 1 } line && line[0] == ' ')
                service.lines[line.Substring(1, (line.IndexOf(' ', 1) is var end and > 0 ? end : line.Length) - 1)] = line;
            return service;
        }

        return null;
    }
}
