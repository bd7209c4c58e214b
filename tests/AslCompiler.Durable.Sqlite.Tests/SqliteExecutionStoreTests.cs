using AslCompiler.Durable.TestKit;

namespace AslCompiler.Durable.Sqlite.Tests;

/// <summary>The store in a SQLite file keeps the contract.</summary>
public sealed class SqliteExecutionStoreTests : ExecutionStoreContract, IDisposable
{
    private readonly TemporaryFile _file = new();
    private readonly List<SqliteExecutionStore> _stores = [];

    protected override IExecutionStore CreateStore()
    {
        var store = new SqliteExecutionStore(_file.ConnectionString);
        _stores.Add(store);
        return store;
    }

    public void Dispose()
    {
        _stores.ForEach(store => store.Dispose());
        _file.Dispose();
    }
}
