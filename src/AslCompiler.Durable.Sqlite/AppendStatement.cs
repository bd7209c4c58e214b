using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace AslCompiler.Durable.Sqlite;

/// <summary>The statement that every turn of every execution runs, without the parameter objects and the reader of a command: they cost as much as the statement does.</summary>
internal sealed class AppendStatement : IDisposable
{
    private readonly sqlite3 _database;
    private readonly sqlite3_stmt _statement;

    internal AppendStatement(SqliteConnection connection)
    {
        _database = connection.Handle!;
        Check(raw.sqlite3_prepare_v2(_database, SqlText.Of("append-record"), out _statement));
    }

    /// <summary>Adds a record; false where the execution has another owner, or the record's place is taken.</summary>
    /// <param name="key">The row of the execution.</param>
    /// <param name="id">Its id: the row may be another one's by now.</param>
    /// <param name="epoch">The epoch of its owner.</param>
    /// <param name="sequence">The record's place.</param>
    /// <param name="record">The record.</param>
    internal bool Execute(long key, ReadOnlySpan<byte> id, long epoch, long sequence, ReadOnlySpan<byte> record)
    {
        Check(raw.sqlite3_bind_int64(_statement, 1, sequence));
        Check(raw.sqlite3_bind_blob(_statement, 2, record));
        Check(raw.sqlite3_bind_int64(_statement, 3, key));
        Check(raw.sqlite3_bind_blob(_statement, 4, id));
        Check(raw.sqlite3_bind_int64(_statement, 5, epoch));
        raw.sqlite3_step(_statement);
        // It gives the step's error again, and frees the transaction of the statement.
        Check(raw.sqlite3_reset(_statement));
        return raw.sqlite3_changes(_database) == 1;
    }

    public void Dispose() => _statement.Dispose();

    private void Check(int result) => SqliteException.ThrowExceptionForRC(result, _database);
}
