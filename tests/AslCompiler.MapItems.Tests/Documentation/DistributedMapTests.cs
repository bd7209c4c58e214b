using Microsoft.Extensions.DependencyInjection;

namespace AslCompiler.MapItems.Tests.Documentation;

/// <summary>What docs/distributed-map.md shows.</summary>
public sealed class DistributedMapTests
{
    [Fact]
    public void A_container_reads_files_below_a_folder()
    {
        var services = new ServiceCollection();
        services.AddMapItems(new DirectoryObjectStore("data"));

        Assert.Equal(2, services.Count);
    }

    [Fact]
    public void Without_a_container_the_options_have_both_doors()
    {
        var store = new DirectoryObjectStore("data");
        var options = new StateMachineOptions
        {
            MapItemSource = new ObjectMapItemSource(store),
            MapResultSink = new ObjectMapResultSink(store),
        };

        Assert.NotNull(options.MapItemSource);
    }

    [Fact]
    public async Task A_test_reads_items_and_results_in_memory()
    {
        var store = new InMemoryObjectStore().Add("orders", "2025/today.csv", "id,total\nA-1,5\n");
        var request = new MapItemRequest
        {
            Resource = "arn:aws:states:::s3:getObject",
            Parameters = JsonData.Parse("""{"Bucket":"orders","Key":"2025/today.csv"}"""),
            InputType = "CSV",
            CsvHeaderLocation = "FIRST_ROW",
        };

        var items = await new ObjectMapItemSource(store).ReadAsync(request, CancellationToken.None).ToArrayAsync(TestContext.Current.CancellationToken);

        Assert.Equal("A-1", items[0]["id"]!.GetString());
    }

    [Fact]
    public async Task A_flow_reads_a_file_ships_in_batches_and_writes_its_results()
    {
        var store = new InMemoryObjectStore().Add("orders", "2025/today.csv", "id,total\nA-1,5\nA-2,7\nA-3,9\n");
        var options = new StateMachineOptions { MapItemSource = new ObjectMapItemSource(store), MapResultSink = new ObjectMapResultSink(store) };

        var execution = await new Orders(new Shipping(), options).ExecuteAsync("""{"file":"2025/today.csv"}""", cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(ExecutionStatus.Succeeded, execution.Status);
        var run = execution.MapRuns[0];
        Assert.Equal((3, 2), (run.ItemCounts.Succeeded, run.ExecutionCounts.Succeeded));
        Assert.StartsWith("runs/", execution.Output!["ResultWriterDetails"]!["Key"]!.GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_source_of_ones_own_reads_a_database_and_leaves_the_rest_to_files()
    {
        var source = new OpenOrders(new Database(), new ObjectMapItemSource(new InMemoryObjectStore().Add("orders", "open", "[0]")));

        Assert.Equal(["""{"id":"A-1","total":5.50}"""], await ReadAsync("database"));
        Assert.Equal(["0"], await ReadAsync("orders"));

        async Task<string[]> ReadAsync(string bucket)
        {
            var request = new MapItemRequest { Resource = "arn:aws:states:::s3:getObject", InputType = "JSON", Parameters = JsonData.Parse($$"""{"Bucket":"{{bucket}}","Key":"open"}""") };
            return await source.ReadAsync(request, CancellationToken.None).Select(item => item.ToString()).ToArrayAsync(TestContext.Current.CancellationToken);
        }
    }

    private sealed class Shipping : IOrdersTasks
    {
        public Task<JsonData> ShipAsync(Orders.ShipRequest request, TaskContext context, CancellationToken cancellationToken) =>
            Task.FromResult(JsonData.Number(request.Items.Count));
    }

    private sealed class Database : IOrderDatabase
    {
        public IAsyncEnumerable<Order> FindAsync(string status, CancellationToken cancellationToken) => new[] { new Order("A-1", 5.50m) }.ToAsyncEnumerable();
    }
}
