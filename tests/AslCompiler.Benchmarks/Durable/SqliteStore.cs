using AslCompiler.Durable.Sqlite;

namespace AslCompiler.Benchmarks.Durable;

/// <summary>SQLite, each contender on a new file.</summary>
internal sealed class SqliteStore : DurableStore
{
    private readonly string _folder = Directory.CreateTempSubdirectory("asl-bench").FullName;

    internal override string Name => "SQLite";

    internal override IReadOnlyList<string> Settings => [.. Enum.GetNames<SqliteDurability>().Select(name => $"synchronous {name}")];

    internal override Task<IDurableContender> StartHandJournalAsync(string setting) =>
        Task.FromResult<IDurableContender>(new SqliteHandJournal(NewFile(), DurabilityOf(setting).ToString()));

    internal override async Task<IDurableContender> StartDurableAsync(string setting)
    {
        var file = NewFile();
        return await DurableContender.StartAsync(durable => durable.UseSqlite(file, store => store.Durability = DurabilityOf(setting)));
    }

    public override void Dispose() => Directory.Delete(_folder, recursive: true);

    private static SqliteDurability DurabilityOf(string setting) => Enum.Parse<SqliteDurability>(setting.Split(' ')[1]);

    private string NewFile() => $"Data Source={Path.Combine(_folder, Path.GetRandomFileName())};Pooling=False";
}
