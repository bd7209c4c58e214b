namespace AslCompiler.Compiler.Aws;

/// <summary>An action of a service's API, as Step Functions names it.</summary>
/// <param name="Service"><c>dynamodb</c></param>
/// <param name="Name"><c>putItem</c></param>
/// <param name="Parameters">Its parameters: <c>TableName</c>.</param>
/// <param name="Required">Those that must be given.</param>
internal sealed record AwsAction(string Service, string Name, IReadOnlyList<string> Parameters, IReadOnlyList<string> Required)
{
    private const char RequiredMark = '!';

    /// <summary>Reads <c>putItem TableName! Item! Expected</c>.</summary>
    public static AwsAction Read(string service, string line)
    {
        var words = line.Split([' '], StringSplitOptions.RemoveEmptyEntries);
        var parameters = new string[words.Length - 1];
        var required = new List<string>();
        for (var i = 0; i < parameters.Length; i++)
        {
            parameters[i] = words[i + 1].TrimEnd(RequiredMark);
            if (parameters[i].Length < words[i + 1].Length)
                required.Add(parameters[i]);
        }

        return new AwsAction(service, words[0], parameters, required);
    }

    /// <summary>The same with other parameters: <c>Body?</c> need not be given, <c>Step!</c> must.</summary>
    public AwsAction With(IReadOnlyList<string> marked)
    {
        var parameters = new List<string>(Parameters);
        var required = new List<string>(Required);
        foreach (var word in marked)
        {
            var name = word.Substring(0, word.Length - 1);
            if (!parameters.Contains(name))
                parameters.Add(name);
            required.Remove(name);
            if (word[word.Length - 1] == RequiredMark)
                required.Add(name);
        }

        return new AwsAction(Service, Name, parameters, required);
    }
}
