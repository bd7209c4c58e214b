using Npgsql;

namespace AslCompiler.Benchmarks.Durable;

/// <summary>One insert of arrays, whatever the number of rows: the least that the database can be asked to do.</summary>
internal sealed class ArrayInsert : IRowInsert
{
    public async Task InsertAsync(NpgsqlConnection connection, List<JournalRow> rows)
    {
        await using var command = new NpgsqlCommand("INSERT INTO journal SELECT * FROM unnest($1::bigint[], $2::integer[], $3::bytea[])", connection)
        {
            Parameters =
            {
                new NpgsqlParameter<long[]> { TypedValue = [.. rows.Select(row => row.Execution)] },
                new NpgsqlParameter<int[]> { TypedValue = [.. rows.Select(row => row.Sequence)] },
                new NpgsqlParameter<byte[][]> { TypedValue = [.. rows.Select(row => row.State)] },
            },
        };
        await command.ExecuteNonQueryAsync();
    }
}
