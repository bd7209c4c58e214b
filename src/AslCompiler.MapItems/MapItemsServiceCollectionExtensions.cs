using Microsoft.Extensions.DependencyInjection;

namespace AslCompiler.MapItems;

/// <summary>Registers a store of objects for distributed Maps.</summary>
public static class MapItemsServiceCollectionExtensions
{
    /// <summary>State machines of this container read the items of their distributed Maps from a store, and export the results to it.</summary>
    /// <param name="services">The services.</param>
    /// <param name="store">The store.</param>
    /// <returns>The services.</returns>
    public static IServiceCollection AddMapItems(this IServiceCollection services, IObjectStore store)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(store);
        return services
            .AddSingleton<IMapItemSource>(new ObjectMapItemSource(store))
            .AddSingleton<IMapResultSink>(new ObjectMapResultSink(store));
    }
}
