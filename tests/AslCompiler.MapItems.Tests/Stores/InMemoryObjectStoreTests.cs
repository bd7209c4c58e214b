using AslCompiler.Testing;

namespace AslCompiler.MapItems.Tests.Stores;

public sealed class InMemoryObjectStoreTests : StoreContract
{
    private static readonly DateTimeOffset Start = new(2025, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly InMemoryObjectStore store = new(new JumpingTimeProvider(Start));

    protected override IObjectStore Store => store;

    [Fact]
    public async Task Objects_are_written_at_the_time_of_the_clock()
    {
        store.Add("orders", "a", "text");

        Assert.Equal(Start, Assert.Single(await ListAsync("orders", "")).LastModified);
    }
}
