using AslCompiler;
using AslCompiler.Durable;
using AslCompiler.Durable.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Samples;

// order FOLDER NAME      starts an order; the process then runs until it is killed
// run FOLDER NAME        goes on with what a former process left, until the order has ended
// approve FOLDER NAME    answers the order's token
// days FOLDER DAYS       moves the clock of the next process on
// history FOLDER NAME    prints what happened
if (args is not [var command, var folder, var name])
{
    Console.Error.WriteLine("order|run|approve|days|history FOLDER NAME");
    return 2;
}
if (command == "days")
{
    SampleClock.MoveTo(folder, int.Parse(name, System.Globalization.CultureInfo.InvariantCulture));
    return 0;
}
var clock = new SampleClock(folder);
await using var services = new ServiceCollection()
    .AddSingleton<TimeProvider>(clock)
    .AddDurableExecutions(durable => durable.UseSqlite($"Data Source={Path.Combine(folder, "orders.db")}").Node = "orders")
    .AddSingleton<StateMachine>(new DurableOrder(new OrderHandler(folder), new StateMachineOptions { TimeProvider = clock }))
    .BuildServiceProvider();
var client = services.GetRequiredService<DurableExecutions>();
var arn = $"arn:aws:states:us-east-1:111111111111:execution:{DurableOrder.Definition.Name}:{name}";
if (command is "order" or "run")
{
    var host = (IHostedLifecycleService)services.GetServices<IHostedService>().Single();
    await host.StartingAsync(CancellationToken.None);
    if (command == "order")
        await client.StartAsync(DurableOrder.Definition, $$"""{ "orderId": "{{name}}" }""", name);
    var ended = await client.WaitForCompletionAsync(arn);
    Console.WriteLine($"{name}: {ended.Status} {ended.Output}");
    await host.StoppedAsync(CancellationToken.None);
    return 0;
}
// These only ask: the service is not started.
await services.GetRequiredService<IExecutionStore>().OpenAsync();
if (command == "approve")
{
    await client.SendTaskSuccessAsync(File.ReadAllText(Path.Combine(folder, name + ".token")), JsonData.Object(["by"], ["Ada"]));
    return 0;
}
foreach (var e in (await client.GetHistoryAsync(arn)).Events)
    Console.WriteLine($"{e.Timestamp:yyyy-MM-dd} {e.Id,3} {e.Type} {e.StateName}");
return 0;
