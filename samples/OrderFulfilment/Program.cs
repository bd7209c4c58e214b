using AslCompiler;
using AslCompiler.Testing;
using Samples;

// The flow is order-fulfilment.asl.json. Its class, its task interface and its records are compiled from it.
// The clock jumps over waits and retry delays; leave the options out to live in real time.
var machine = new OrderFulfilment(new OrderTasks(), new JumpingTimeProvider().Options());
var taken = new HashSet<(string From, string To)>();

foreach (var (id, card, isGift) in new[] { ("A-1001", "valid", false), ("A-1002", "declined", false), ("A-1003", "flaky", true) })
{
    var order = new OrderFulfilment.Input
    {
        OrderId = id,
        Total = 59.90m,
        Gift = isGift,
        Payment = new OrderFulfilment.Payment { CardToken = card },
        Lines = [new OrderFulfilment.Line { Sku = "teapot", Quantity = 1 }, new OrderFulfilment.Line { Sku = "cup", Quantity = 4 }],
    };

    Console.WriteLine($"Order {id} (card: {card})");
    var journey = new Journey();
    var execution = await machine.ExecuteAsync(order, new ExecutionOptions { Observer = journey });
    var status = execution.Output is { } output ? OrderFulfilment.Output.FromJson(output).Status : execution.Status.ToString().ToUpperInvariant();
    Console.WriteLine($"order {id}: {status}: {string.Join(" -> ", journey.Path)}");
    Console.WriteLine();
    taken.UnionWith(journey.Path.Zip(journey.Path.Skip(1)));
}

FlowPicture.Draw(Console.Out, taken);
