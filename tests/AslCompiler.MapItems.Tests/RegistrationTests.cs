using Microsoft.Extensions.DependencyInjection;

namespace AslCompiler.MapItems.Tests;

public sealed class RegistrationTests
{
    [Fact]
    public void AddMapItems_gives_machines_both_doors()
    {
        using var provider = new ServiceCollection().AddMapItems(new InMemoryObjectStore()).BuildServiceProvider();

        Assert.IsType<ObjectMapItemSource>(provider.GetRequiredService<IMapItemSource>());
        Assert.IsType<ObjectMapResultSink>(provider.GetRequiredService<IMapResultSink>());
    }
}
