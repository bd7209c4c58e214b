namespace AslCompiler.Durable.Sqlite;

/// <summary>Chooses SQLite for durable executions.</summary>
public static class SqliteRegistration
{
    /// <summary>Keeps executions in a SQLite file, in WAL mode; the file is made when it is not there.</summary>
    /// <param name="options">The options of durable executions.</param>
    /// <param name="connectionString">The connection string, as Microsoft.Data.Sqlite has it: <c>Data Source=executions.db</c>.</param>
    /// <param name="configure">Changes the store's options.</param>
    public static DurableExecutionOptions UseSqlite(this DurableExecutionOptions options, string connectionString, Action<SqliteStoreOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(connectionString);
        var storeOptions = new SqliteStoreOptions();
        configure?.Invoke(storeOptions);
        options.CreateStore = _ => new SqliteExecutionStore(connectionString, storeOptions);
        return options;
    }
}
