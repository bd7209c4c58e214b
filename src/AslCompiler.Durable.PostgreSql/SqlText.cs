using System.Collections.Concurrent;

namespace AslCompiler.Durable.PostgreSql;

/// <summary>The statements: the files of the folder Sql, embedded.</summary>
internal static class SqlText
{
    private const string MigrationFolder = "Migrations/";
    private static readonly ConcurrentDictionary<string, string> s_texts = new(StringComparer.Ordinal);

    internal static string Of(string name) => s_texts.GetOrAdd(name, Read);

    /// <summary>The migrations, in their order; the first has version 1.</summary>
    internal static IReadOnlyList<string> Migrations { get; } =
        [.. typeof(SqlText).Assembly.GetManifestResourceNames().Where(name => name.StartsWith(MigrationFolder, StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    private static string Read(string name)
    {
        using var stream = typeof(SqlText).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"There is no statement '{name}'.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
