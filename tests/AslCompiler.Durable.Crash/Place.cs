using AslCompiler.Durable.PostgreSql;
using AslCompiler.Durable.Sqlite;

namespace AslCompiler.Durable.Crash;

/// <summary>Where executions and the effects of their handlers are kept.</summary>
internal sealed record Place(string Store, string Folder)
{
    internal DurableExecutionOptions Use(DurableExecutionOptions options) => Store == "sqlite"
        ? options.UseSqlite($"Data Source={Path.Combine(Folder, "executions.db")}")
        // Folders differ from series to series, and so do schemas.
        : options.UsePostgreSql(Store, store => store.Schema = Path.GetFileName(Folder));
}
