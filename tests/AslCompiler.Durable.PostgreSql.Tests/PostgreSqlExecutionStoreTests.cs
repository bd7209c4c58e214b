using AslCompiler.Durable.TestKit;

namespace AslCompiler.Durable.PostgreSql.Tests;

/// <summary>The store in a PostgreSQL database keeps the contract.</summary>
public sealed class PostgreSqlExecutionStoreTests(ServerFixture server) : ExecutionStoreContract, IDisposable
{
    private readonly List<PostgreSqlExecutionStore> _stores = [];

    protected override IExecutionStore CreateStore()
    {
        var store = new PostgreSqlExecutionStore(server.ConnectionString, server.NewOptions());
        _stores.Add(store);
        return store;
    }

    public void Dispose() => _stores.ForEach(store => store.Dispose());
}
