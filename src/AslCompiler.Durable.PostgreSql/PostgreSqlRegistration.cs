using Microsoft.Extensions.Logging;

namespace AslCompiler.Durable.PostgreSql;

/// <summary>Chooses PostgreSQL for durable executions.</summary>
public static class PostgreSqlRegistration
{
    /// <summary>Keeps executions in a PostgreSQL database (13 or newer); several processes may share it.</summary>
    /// <param name="options">The options of durable executions.</param>
    /// <param name="connectionString">The connection string, as Npgsql has it: <c>Host=db;Database=app;Username=app;Password=…</c>. A pooler between must keep sessions.</param>
    /// <param name="configure">Changes the store's options.</param>
    public static DurableExecutionOptions UsePostgreSql(this DurableExecutionOptions options, string connectionString, Action<PostgreSqlStoreOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(connectionString);
        var storeOptions = new PostgreSqlStoreOptions();
        configure?.Invoke(storeOptions);
        options.CreateStore = services => new PostgreSqlExecutionStore(connectionString, storeOptions, (ILoggerFactory?)services.GetService(typeof(ILoggerFactory)));
        return options;
    }
}
