using AslCompiler.Durable.Sqlite.Tests.Flows;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace AslCompiler.Durable.Sqlite.Tests;

/// <summary>The power went in the middle of a write: the log ends anywhere. What is left is a whole number of commits, and executions go on from there.</summary>
public sealed class TornFileTests : IDisposable
{
    private const int Executions = 2;
    private readonly string _folder = Directory.CreateTempSubdirectory("asl-torn").FullName;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Tear.Cut)]
    [InlineData(Tear.Zeros)]
    [InlineData(Tear.Garbage)]
    public async Task Wherever_the_log_ends_executions_are_whole_and_end(Tear tear)
    {
        var (file, log) = await WriteAsync();
        var random = new Random(4711);
        var journals = new HashSet<int>();
        // Frames are 4,120 bytes after a header of 32: at the edges of some, in the midst of others.
        var places = Enumerable.Range(0, (log.Length - 32) / 4120).Select(frame => 32 + (frame * 4120) + (frame % 3 == 0 ? random.Next(2) : random.Next(4120)));
        foreach (var place in places)
            journals.Add(await GoOnAsync(file, log, place, tear));

        // All of them, some of them, none of them.
        Assert.Contains(0, journals);
        Assert.True(journals.Count > 15, $"{journals.Count} different journals were left.");
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>What is after the end of what was written.</summary>
    public enum Tear
    {
        Cut,
        Zeros,
        Garbage,
    }

    // The bytes as a crash leaves them: copied while the file is open.
    private async Task<(byte[] File, byte[] Log)> WriteAsync()
    {
        var path = Path.Combine(_folder, "whole.db");
        await using var services = Services(path);
        var service = await StartAsync(services);
        for (var i = 0; i < Executions; i++)
            await RunAsync(services, i);
        var bytes = (await ReadAsync(path), await ReadAsync(path + "-wal"));
        await service.StoppedAsync(Token);
        return bytes;
    }

    private async Task<int> GoOnAsync(byte[] file, byte[] log, int place, Tear tear)
    {
        var path = Path.Combine(_folder, Path.GetRandomFileName());
        await File.WriteAllBytesAsync(path, file, Token);
        var torn = tear == Tear.Cut ? log[..place] : [.. log[..place], .. new byte[log.Length - place]];
        if (tear == Tear.Garbage)
            new Random(place).NextBytes(torn.AsSpan(place));
        await File.WriteAllBytesAsync(path + "-wal", torn, Token);

        await using var services = Services(path);
        var store = services.GetRequiredService<IExecutionStore>();
        await store.OpenAsync(Token);
        var left = 0;
        foreach (var execution in await store.ListAsync(new StoreQuery(), Token))
        {
            var records = (await store.ReadJournalAsync(execution.Id, Token)).Count;
            Assert.InRange(records, 1, 11);
            Assert.Equal(execution.Status == ExecutionStatus.Succeeded, records == 11);
            left += records;
        }
        var service = await StartAsync(services);
        for (var i = 0; i < Executions; i++)
            await RunAsync(services, i);
        await service.StoppedAsync(Token);
        return left;
    }

    // Starting again what is there already is no second start.
    private static async Task RunAsync(ServiceProvider services, int i)
    {
        var client = services.GetRequiredService<DurableExecutions>();
        var arn = $"arn:aws:states:us-east-1:111111111111:execution:{TenTasks.Definition.Name}:e{i}";
        try
        {
            arn = (await client.StartAsync(TenTasks.Definition, $$"""{ "orderId": "o-{{i}}" }""", $"e{i}")).ExecutionArn;
        }
        catch (ExecutionRequestException exception) when (exception.Code == "ExecutionAlreadyExists")
        {
            // It has ended before the tear.
        }
        var ended = await client.WaitForCompletionAsync(arn, Token);
        Assert.Equal(ExecutionStatus.Succeeded, ended.Status);
        Assert.Equal(10, ended.Output!["d10"]!["step"]!.GetInt64());
    }

    private static async Task<byte[]> ReadAsync(string path)
    {
        await using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        var bytes = new byte[stream.Length];
        await stream.ReadExactlyAsync(bytes, Token);
        return bytes;
    }

    private static ServiceProvider Services(string path) => new ServiceCollection()
        .AddDurableExecutions(durable => durable.UseSqlite($"Data Source={path};Pooling=False", store => store.Durability = SqliteDurability.Normal).Node = "node")
        .AddSingleton<StateMachine>(new TenTasks(new Echo()))
        .BuildServiceProvider();

    private static async Task<IHostedLifecycleService> StartAsync(ServiceProvider services)
    {
        var service = (IHostedLifecycleService)services.GetServices<IHostedService>().Single();
        await service.StartingAsync(Token);
        return service;
    }

    private sealed class Echo : ITaskHandler
    {
        public ValueTask<JsonData> InvokeAsync(TaskContext context, JsonData request, CancellationToken cancellationToken) => new(request);
    }
}
