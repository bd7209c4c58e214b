using Npgsql;

namespace AslCompiler.Benchmarks.Durable;

/// <summary>A way to write rows in one transaction and one round trip.</summary>
internal interface IRowInsert
{
    Task InsertAsync(NpgsqlConnection connection, List<JournalRow> rows);
}
