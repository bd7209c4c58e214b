namespace AslCompiler.Analyzers.Tests.CSharp;

/// <summary>ASL1112</summary>
public sealed class StateNameTests
{
    private const string Message = "ASL1112 '\"Charge\"': 'Checkout' has no state 'Charge'";

    [Theory]
    [InlineData("if (context.StateName == \"Charge\") { } return new();")]
    [InlineData("if (\"Charge\" != context.StateName) { } return new();")]
    [InlineData("if (context.StateName is \"Ship\" or not \"Charge\") { } return new();")]
    [InlineData("switch (context.StateName) { case \"Ship\": case \"Charge\": break; } return new();")]
    [InlineData("return context.StateName switch { \"Charge\" => new(), _ => new() };")]
    [InlineData("if (context.StateName.Equals(\"Charge\", StringComparison.Ordinal)) { } return new();")]
    [InlineData("if (string.Equals(\"Charge\", context.StateName, StringComparison.Ordinal)) { } return new();")]
    public async Task In_a_handler_the_context_is_that_of_its_machine(string body) => Assert.Equal([Message], await FindingsAsync(Checkout.Handler(body)));

    [Theory]
    [InlineData("var execution = await checkout.ExecuteAsync(\"{}\"); if (execution.FailedState == \"Charge\") { }")]
    [InlineData("var execution = await checkout.ExecuteAsync(\"{}\").ConfigureAwait(false); if (execution?.FailedState == \"Charge\") { }")]
    [InlineData("var names = (await checkout.ExecuteAsync(\"{}\")).History!.Where(item => item.StateName == \"Charge\");")]
    [InlineData("var execution = await checkout.ExecuteAsync(\"{}\"); foreach (var item in execution.History!) if (item.StateName == \"Charge\") { }")]
    [InlineData("var execution = await checkout.ExecuteAsync(\"{}\"); if (execution.History![2].StateName is \"Charge\") { }")]
    [InlineData("var failure = await Check.ThrowsAsync(() => checkout.RunAsync(\"{}\")); Check.Equal(\"Charge\", failure.StateName);")]
    public async Task An_execution_is_followed_back_to_its_machine(string statements) => Assert.Equal([Message], await FindingsAsync(Checkout.Use(statements) + Library));

    [Fact]
    public async Task A_misspelt_name_gets_a_suggestion() => Assert.Equal(
        ["ASL1112 '\"Charge crad\"': 'Checkout' has no state 'Charge crad'. Did you mean 'Charge card'?"],
        await FindingsAsync(Checkout.Handler("if (context.StateName == \"Charge crad\") { } return new();")));

    [Theory]
    [InlineData("var execution = await checkout.ExecuteAsync(\"{}\"); if (execution.FailedState is \"Ship\" or null or Checkout.States.ChargeCard) { }")]
    [InlineData("var execution = await any.ExecuteAsync(\"{}\"); if (execution.FailedState == \"Charge\") { }")]
    [InlineData("var execution = await checkout.ExecuteAsync(\"{}\"); execution = await any.ExecuteAsync(\"{}\"); if (execution.FailedState == \"Charge\") { }")]
    [InlineData("var execution = await checkout.ExecuteAsync(\"{}\"); if (execution.Error == \"Charge\") { }")]
    [InlineData("var context = new TaskContext(); if (context.StateName == \"Charge\") { }")]
    [InlineData("Execution? execution = null; if (execution!.FailedState == \"Charge\") { }")]
    public async Task Names_of_states_and_of_unknown_machines_are_left_alone(string statements) => Assert.Empty(await FindingsAsync(Checkout.Use(statements) + Library));

    [Fact]
    public void The_properties_are_those_of_the_run_time() => Assert.All(
        Handlers.StateNameProperties.Known, known => Assert.NotNull(typeof(Execution).Assembly.GetType(known.Type)!.GetProperty(known.Property)));

    private const string Library = """
        public static class Check
        {
            public static void Equal<T>(T expected, T actual) { }
            public static async Task<ExecutionFailedException> ThrowsAsync(Func<Task> code) { await code(); throw new InvalidOperationException(); }
        }
        """;

    private static Task<string[]> FindingsAsync(string code)
    {
        var project = CSharpProject.Of(Checkout.Definition, code);
        Assert.Empty(project.Errors);
        return project.FindingsAsync();
    }
}
