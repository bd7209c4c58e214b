namespace AslCompiler.Durable.Sqlite;

/// <summary>What a commit survives: SQLite's <c>synchronous</c>.</summary>
public enum SqliteDurability
{
    /// <summary>A loss of power, too: each commit is forced to the disk.</summary>
    Full,

    /// <summary>The end of the process, not a loss of power: the last commits may be gone then, the file stays whole.</summary>
    Normal,
}
