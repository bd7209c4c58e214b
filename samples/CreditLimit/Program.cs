using Samples;

// The flow is credit-limit.asl.json, credit-limit.input.schema.json says what it is given; the class CreditLimit and the interface ICreditLimitTasks are compiled from it.
var machine = new CreditLimit(new CreditTasks());

foreach (var (customer, amount) in new[] { ("ada", 1200m), ("grace", 8000m) })
{
    var output = await machine.RunAsync(new CreditLimit.Input { CustomerId = customer, RequestedAmount = amount });
    Console.WriteLine($"{customer} asks for {amount}: {output.Decision}, credit applied {output.CreditApplied}");
}
