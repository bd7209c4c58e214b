using Npgsql;

namespace AslCompiler.Durable.PostgreSql;

/// <summary>Brings the tables to the version of this build, in one transaction; several processes may do it at once.</summary>
internal static class Migrations
{
    internal static async ValueTask<bool> ApplyAsync(Database database, string schema, CancellationToken cancellationToken)
    {
        var connection = await database.ConnectAsync(cancellationToken).ConfigureAwait(false);
        await using (connection.ConfigureAwait(false))
        {
            var transaction = await connection.BeginTransactionAsync(cancellationToken).ConfigureAwait(false);
            await using (transaction.ConfigureAwait(false))
            {
                await ApplyAsync(connection, schema, cancellationToken).ConfigureAwait(false);
                await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
            }
        }
        return true;
    }

    private static async Task ApplyAsync(NpgsqlConnection connection, string schema, CancellationToken cancellationToken)
    {
        await Database.ExecuteAsync(connection, cancellationToken, Database.Statement("lock-migrations")).ConfigureAwait(false);
        // Who may not make schemas gets one made.
        if (!await ScalarAsync<bool>(connection, Database.Statement("schema-exists", Rows.Value(schema)), cancellationToken).ConfigureAwait(false))
            await Database.ExecuteAsync(connection, cancellationToken, new NpgsqlBatchCommand($"CREATE SCHEMA \"{schema.Replace("\"", "\"\"", StringComparison.Ordinal)}\"")).ConfigureAwait(false);
        await Database.ExecuteAsync(connection, cancellationToken, Database.Statement("make-migrations")).ConfigureAwait(false);
        var names = SqlText.Migrations;
        var version = await ScalarAsync<int>(connection, Database.Statement("find-version"), cancellationToken).ConfigureAwait(false);
        if (version > names.Count)
            throw new InvalidOperationException($"The schema '{schema}' has version {version}; this build knows version {names.Count}. A newer build has used it.");
        for (var next = version; next < names.Count; next++)
        {
            var migration = new NpgsqlCommand(SqlText.Of(names[next]), connection);
            await using (migration.ConfigureAwait(false))
                await migration.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
            await Database.ExecuteAsync(connection, cancellationToken, Database.Statement("note-version", Rows.Value(next + 1))).ConfigureAwait(false);
        }
    }

    private static ValueTask<T> ScalarAsync<T>(NpgsqlConnection connection, NpgsqlBatchCommand statement, CancellationToken cancellationToken) =>
        Database.RunAsync(connection, static (reader, token) => Rows.FirstAsync(reader, static row => row.GetFieldValue<T>(0), token)!, cancellationToken, statement)!;
}
