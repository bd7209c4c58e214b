namespace AslCompiler.Analyzers.Tests.CSharp;

/// <summary>ASL1107</summary>
public sealed class InputTextTests
{
    private const string Types = "public class Order { public required string Id { get; set; } public string? Note { get; set; } } [StateMachine(\"checkout.asl.json\", Input = typeof(Order))] public partial class Checkout;";

    private static Task<string[]> FindingsAsync(string call, string types = Types)
    {
        var project = CSharpProject.Of(Checkout.Definition, Checkout.Use("await " + call + ";") + types);
        Assert.Empty(project.Errors);
        return project.FindingsAsync();
    }

    [Theory]
    [InlineData("checkout.RunAsync(\"{ id }\")", "ASL1107 '\"{ id }\"': The input is no JSON: ")]
    [InlineData("any.ExecuteAsync(\"\")", "ASL1107 '\"\"': The input is no JSON: ")]
    [InlineData("checkout.RunAsync(json: \"[1]\")", "ASL1107 '\"[1]\"': The input is an array, but 'Checkout' takes the object Order")]
    [InlineData("checkout.ExecuteAsync(\"{}\")", "ASL1107 '\"{}\"': The input lacks 'id', which Order requires")]
    public async Task A_text_that_cannot_be_the_input_is_told(string call, string expected) =>
        Assert.StartsWith(expected, Assert.Single(await FindingsAsync(call)), StringComparison.Ordinal);

    [Theory]
    [InlineData("checkout.RunAsync(\"{ \\\"ID\\\": 1, \\\"more\\\": null }\")")]
    [InlineData("checkout.RunAsync(new Order { Id = \"{\" })")]
    [InlineData("any.RunAsync(\"[1]\")")]
    [InlineData("any.RunAsync(any.Arn)")]
    public async Task What_fits_or_is_not_known_is_left_alone(string call) => Assert.Empty(await FindingsAsync(call));

    [Fact]
    public async Task An_inferred_input_may_be_anything() => Assert.Empty(await FindingsAsync("checkout.RunAsync(\"{}\")", ""));
}
