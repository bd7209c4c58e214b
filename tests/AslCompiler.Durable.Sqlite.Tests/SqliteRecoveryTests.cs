using AslCompiler.Durable.Tests.Harness;

namespace AslCompiler.Durable.Sqlite.Tests;

/// <summary>The process dies at each of its writes to a file; another one goes on with it.</summary>
public sealed class SqliteRecoveryTests : IDisposable
{
    private readonly List<IDisposable> _open = [];

    public static TheoryData<string, bool> Cases()
    {
        var cases = new TheoryData<string, bool>();
        foreach (var scenario in Scenarios.All)
        {
            cases.Add(scenario.Name, false);
            cases.Add(scenario.Name, true);
        }
        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task After_a_crash_at_any_write_all_is_as_without_it(string name, bool afterWrite)
    {
        var scenario = Scenarios.All.Single(scenario => scenario.Name == name);
        var whole = await ScenarioRun.OfAsync(scenario);

        for (var n = 1; n <= whole.Writes; n++)
        {
            var crashed = await ScenarioRun.OfAsync(scenario, n, afterWrite, NewStore());

            Assert.Equal(whole.Description.Status, crashed.Description.Status);
            Assert.Equal(whole.Description.Output?.ToString(), crashed.Description.Output?.ToString());
            Assert.Equal(whole.Lines, crashed.Lines);
            Assert.Equal(whole.Deliveries.Select(delivery => delivery.AttemptId).Order(), crashed.Deliveries.Select(delivery => delivery.AttemptId).Distinct().Order());
        }
    }

    public void Dispose() => _open.ForEach(open => open.Dispose());

    private SqliteExecutionStore NewStore()
    {
        var file = new TemporaryFile();
        // Forcing the disk shows nothing that these tests could see.
        var store = new SqliteExecutionStore(file.ConnectionString, new SqliteStoreOptions { Durability = SqliteDurability.Normal });
        _open.Add(store);
        _open.Add(file);
        return store;
    }
}
