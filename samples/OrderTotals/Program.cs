using AslCompiler;
using Samples;

// The flow is order-totals.asl.json; its expressions in JSONata are compiled to C#, and say what types its tasks have.
var machine = new OrderTotals(new OrderTasks());

foreach (var lines in new[]
{
    """[{ "name": "tea", "price": 4.5, "quantity": 3 }, { "name": "spoon", "price": 0, "quantity": 1 }]""",
    """[{ "name": "piano", "price": 1999, "quantity": 1 }]""",
    """[{ "name": "leaflet", "price": 0, "quantity": 2 }]""",
})
{
    var receipt = await machine.RunAsync(new OrderTotals.Input { Id = "order", Lines = JsonData.Parse(lines) });
    Console.WriteLine($"{receipt.Text}, payment {receipt.Payment}, gifts {receipt.Gifts}");
}

// Expressions need no flow: Orders.cs has some on a C# type.
var order = new Order("order", [new OrderLine("tea", 4.5m, 3), new OrderLine("spoon", 0, 1)]);
Console.WriteLine($"{order.Total(discount: 0.1m)} for {order.Title()}, gifts: {string.Join(", ", order.Gifts())}");
