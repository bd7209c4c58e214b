using Npgsql;

namespace AslCompiler.Benchmarks.Durable;

/// <summary>An insert for each row, as one writes it first.</summary>
internal sealed class RowByRowInsert : IRowInsert
{
    public async Task InsertAsync(NpgsqlConnection connection, List<JournalRow> rows)
    {
        await using var batch = new NpgsqlBatch(connection);
        foreach (var row in rows)
            batch.BatchCommands.Add(new NpgsqlBatchCommand("INSERT INTO journal VALUES ($1, $2, $3)")
            {
                Parameters =
                {
                    new NpgsqlParameter<long> { TypedValue = row.Execution },
                    new NpgsqlParameter<int> { TypedValue = row.Sequence },
                    new NpgsqlParameter<byte[]> { TypedValue = row.State },
                },
            });
        await batch.ExecuteNonQueryAsync();
    }
}
