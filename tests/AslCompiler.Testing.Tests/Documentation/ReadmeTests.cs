using Samples;

namespace AslCompiler.Testing.Tests.Documentation;

/// <summary>What README.md shows, with the flow and the handler of samples/CreditLimit.</summary>
public sealed class ReadmeTests
{
    [Fact]
    public async Task The_machine_decides()
    {
        var machine = new CreditLimit(new CreditTasks());
        var output = await machine.RunAsync(new CreditLimit.Input { CustomerId = "ada", RequestedAmount = 1200 });
        Console.WriteLine(output.Decision);    // APPROVED

        Assert.Equal("APPROVED", output.Decision);
    }
}
