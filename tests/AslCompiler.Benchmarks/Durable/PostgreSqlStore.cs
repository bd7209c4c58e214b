using AslCompiler.Durable.PostgreSql;
using AslCompiler.Durable.PostgreSql.Server;

namespace AslCompiler.Benchmarks.Durable;

/// <summary>PostgreSQL, each contender in a new schema of one server.</summary>
internal sealed class PostgreSqlStore : DurableStore
{
    private const string RowByRow = "row by row";

    private readonly Lazy<LocalServer?> _server = new(() => LocalServer.Start(forcesDisk: true));
    private int _schemas;

    internal override string Name => "PostgreSQL";

    internal override string? Missing => _server.Value is null ? LocalServer.Missing : null;

    // Against both of what one would write by hand: the first thing, and the best.
    internal override IReadOnlyList<string> Settings => [RowByRow, "one insert"];

    internal override async Task<IDurableContender> StartHandJournalAsync(string setting) =>
        await PostgreSqlHandJournal.StartAsync(_server.Value!.ConnectionString, NewSchema(), setting == RowByRow ? new RowByRowInsert() : new ArrayInsert());

    internal override async Task<IDurableContender> StartDurableAsync(string setting) =>
        await DurableContender.StartAsync(durable => durable.UsePostgreSql(_server.Value!.ConnectionString, store => store.Schema = NewSchema()));

    public override void Dispose()
    {
        if (_server.IsValueCreated)
            _server.Value?.Dispose();
    }

    private string NewSchema() => $"bench{++_schemas}";
}
