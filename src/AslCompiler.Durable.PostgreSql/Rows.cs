using System.Text;
using Npgsql;
using NpgsqlTypes;

namespace AslCompiler.Durable.PostgreSql;

/// <summary>Between rows and what they stand for.</summary>
internal static class Rows
{
    internal static NpgsqlParameter Value<T>(T value) => new NpgsqlParameter<T> { TypedValue = value };

    /// <summary>A parameter that may be null.</summary>
    internal static NpgsqlParameter Value(object? value, NpgsqlDbType type) => new() { Value = value ?? DBNull.Value, NpgsqlDbType = type };

    /// <summary>One row or none.</summary>
    internal static async ValueTask<T?> FirstAsync<T>(NpgsqlDataReader reader, Func<NpgsqlDataReader, T> read, CancellationToken cancellationToken) =>
        await reader.ReadAsync(cancellationToken).ConfigureAwait(false) ? read(reader) : default;

    internal static async ValueTask<List<T>> AllAsync<T>(NpgsqlDataReader reader, Func<NpgsqlDataReader, T> read, CancellationToken cancellationToken)
    {
        var rows = new List<T>();
        while (await reader.ReadAsync(cancellationToken).ConfigureAwait(false))
            rows.Add(read(reader));
        return rows;
    }

    internal static StoredExecution Execution(NpgsqlDataReader reader)
    {
        var status = (ExecutionStatus)reader.GetInt32(7);
        return new StoredExecution
        {
            Id = reader.GetGuid(0),
            Arn = reader.GetString(1),
            Name = reader.GetString(2),
            StateMachineArn = reader.GetString(3),
            Definition = reader.GetString(4),
            Input = reader.GetFieldValue<byte[]>(5),
            StartedAt = Time(reader.GetInt64(6)),
            Status = status,
            End = status == ExecutionStatus.Running ? null : new ExecutionEnd(status, Time(reader.GetInt64(8)), Json(reader, 9), Text(reader, 10), Text(reader, 11)),
            Epoch = reader.GetInt64(12),
            StartedBy = reader.IsDBNull(13) ? null : reader.GetString(13),
            RedriveCount = reader.GetInt32(14),
            RedrivenAt = reader.IsDBNull(15) ? null : Time(reader.GetInt64(15)),
        };
    }

    internal static DateTimeOffset Time(long ticks) => new(ticks, TimeSpan.Zero);

    internal static ReadOnlyMemory<byte>? Json(NpgsqlDataReader reader, int column)
    {
        // A conditional expression would make an empty text of what is not there.
        if (reader.IsDBNull(column))
            return null;
        return reader.GetFieldValue<byte[]>(column);
    }

    internal static string? Text(NpgsqlDataReader reader, int column) => reader.IsDBNull(column) ? null : Encoding.UTF8.GetString(reader.GetFieldValue<byte[]>(column));

    internal static byte[]? Bytes(ReadOnlyMemory<byte>? json) => json?.ToArray();

    internal static byte[]? Bytes(string? text) => text is null ? null : Encoding.UTF8.GetBytes(text);
}
