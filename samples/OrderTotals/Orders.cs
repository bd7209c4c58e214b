using System.Text.Json.Serialization;
using AslCompiler;

namespace Samples;

/// <summary>An order, as the program has it.</summary>
internal sealed record Order(string Id, IReadOnlyList<OrderLine> Lines);

/// <summary>A line of an order.</summary>
internal sealed record OrderLine(string Name, decimal Price, int Quantity);

[JsonSerializable(typeof(Order))]
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
internal sealed partial class OrderJson : JsonSerializerContext;

/// <summary>What the flow asks of an order, without the flow: the expressions are the bodies of the methods.</summary>
internal static partial class Orders
{
    [Jsonata("$sum(lines.(price * quantity)) * (1 - $discount)", JsonContext = typeof(OrderJson))]
    public static partial decimal Total(this Order order, decimal discount);

    [Jsonata("lines[price = 0].name", JsonContext = typeof(OrderJson))]
    public static partial string[] Gifts(this Order order);

    [Jsonata("""
        lines^(>price * quantity)[0].name
            & $now(', [D1o] [MNn] [Y]')
        """, JsonContext = typeof(OrderJson))]
    public static partial string Title(this Order order, TimeProvider? clock = null);
}
