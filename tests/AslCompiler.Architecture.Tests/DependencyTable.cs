namespace AslCompiler.Architecture.Tests;

/// <summary>Who may use what: the table of the design page. All else is forbidden.</summary>
internal static class DependencyTable
{
    /// <summary>Stands for any package: a store's or a server's own drivers.</summary>
    public const string AnyPackage = "*";

    /// <summary>Analyzers and the like that a build uses and no assembly refers to.</summary>
    public static readonly string[] BuildTools =
    [
        "Microsoft.CodeAnalysis.Analyzers",
        "Microsoft.CodeAnalysis.BannedApiAnalyzers",
        "Microsoft.CodeAnalysis.PublicApiAnalyzers",
    ];

    private static readonly string[] Roslyn = ["Microsoft.CodeAnalysis.CSharp", "Microsoft.CodeAnalysis.CSharp.Workspaces"];

    private static readonly string[] Hosting =
        ["Polly.Core", "Microsoft.Extensions.Logging.Abstractions", "Microsoft.Extensions.DependencyInjection.Abstractions", "Microsoft.Extensions.Options"];

    public static readonly IReadOnlyDictionary<string, Row> Rows = new Dictionary<string, Row>
    {
        ["Compiler"] = new([], []),
        ["Generator"] = new(["Compiler"], Roslyn),
        ["Analyzers"] = new(["Compiler"], Roslyn),
        ["CodeFixes"] = new(["Compiler"], Roslyn),
        ["Runtime"] = new([], Hosting),
        ["Testing"] = new(["Runtime"], []),
        ["MapItems"] = new(["Runtime"], ["CsvHelper"]),
        ["Durable"] = new(["Runtime"], ["Microsoft.Extensions.Hosting.Abstractions", "Microsoft.Extensions.Diagnostics.HealthChecks.Abstractions"]),
        ["Durable.Sqlite"] = new(["Durable"], [AnyPackage]),
        ["Durable.PostgreSql"] = new(["Durable"], [AnyPackage]),
        ["Durable.TestKit"] = new(["Durable"], [AnyPackage]),
        ["Orleans"] = new(["Durable"], [AnyPackage]),
        ["Dynamic"] = new(["Generator", "Compiler", "Runtime"], Roslyn),
        ["Aws"] = new(["Runtime"], [AnyPackage]),
        ["Server"] = new(["Compiler", "Generator", "Runtime", "Testing", "MapItems", "Durable", "Durable.Sqlite", "Durable.PostgreSql", "Orleans", "Dynamic", "Aws"], [AnyPackage]),
        ["Tool"] = new(["Compiler", "Generator", "Runtime", "Testing", "MapItems", "Durable", "Durable.Sqlite", "Durable.PostgreSql", "Orleans", "Dynamic", "Aws", "Server"], [AnyPackage]),
    };

    public sealed record Row(IReadOnlyList<string> Projects, IReadOnlyList<string> Packages);
}
