namespace AslCompiler.Durable.Sqlite;

/// <summary>Choices for a store in a SQLite file.</summary>
public sealed class SqliteStoreOptions
{
    /// <summary>What a commit survives.</summary>
    public SqliteDurability Durability { get; set; } = SqliteDurability.Full;
}
