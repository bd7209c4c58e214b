using AslCompiler.Compiler.Syntax;

namespace AslCompiler.Compiler.Aws;

/// <summary>An optimised integration.</summary>
/// <param name="Service"><c>ecs</c></param>
/// <param name="Action"><c>runTask</c></param>
/// <param name="Patterns">The patterns that it has beside request-response, by their letters in integrations.txt.</param>
/// <param name="Api">The API action that it calls; <c>-</c> where its parameters are all its own.</param>
/// <param name="Parameters">Those that differ from the API's.</param>
internal sealed record Integration(string Service, string Action, string Patterns, string Api, IReadOnlyList<string> Parameters)
{
    private AwsAction? takes;

    public bool Has(TaskPattern pattern) => pattern switch
    {
        TaskPattern.Sync => Patterns.Contains("S"),
        TaskPattern.Sync2 => Patterns.Contains("2"),
        TaskPattern.WaitForTaskToken => Patterns.Contains("T"),
        _ => true,
    };

    /// <summary>What it takes; null where this version does not know it.</summary>
    public AwsAction? Takes() => takes ??= ReadParameters();

    private AwsAction? ReadParameters()
    {
        if (Api == "-")
            return new AwsAction(Service, Action, [], []).With(Parameters);
        var colon = Api.IndexOf(':');
        return AwsServices.Find(Api.Substring(0, colon))?.Find(Api.Substring(colon + 1))?.With(Parameters);
    }
}
