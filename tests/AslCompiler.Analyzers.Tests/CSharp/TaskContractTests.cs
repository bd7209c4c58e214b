namespace AslCompiler.Analyzers.Tests.CSharp;

/// <summary>ASL1105</summary>
public sealed class TaskContractTests
{
    private static Task<string[]> FindingsAsync(string contracts, string definition = Checkout.Definition) => CSharpProject.Of(
        definition, CSharpProject.Usings + "public class Request { public string? Id { get; set; } }\n[StateMachine(\"checkout.asl.json\")]\n" + contracts + "\npublic partial class Billing;").FindingsAsync();

    [Fact]
    public async Task A_contract_of_no_task_is_told_at_the_task_s_name() => Assert.Equal(
        ["ASL1105 '\"ChargeCards\"': 'Billing' has no task 'ChargeCards'. Did you mean 'ChargeCard'?", "ASL1105 '\"Refund\"': 'Billing' has no task 'Refund'"],
        await FindingsAsync("[TaskContract(\"ChargeCards\", Request = typeof(Request)), TaskContract(\"Ship\"), TaskContract(\"Refund\")]"));

    [Fact]
    public async Task Contracts_of_tasks_are_fine() => Assert.Empty(await FindingsAsync("[TaskContract(\"ChargeCard\", Request = typeof(Request))] [TaskContract(\"Ship\", Request = typeof(Request))]"));

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("{ \"StartAt\": \"A\", \"States\": { \"A\": { \"Type\": \"Tusk\", \"Resource\": \"arn:aws:lambda:us-east-1:123456789012:function:Refund\" } } }")]
    public async Task A_broken_definition_says_nothing_of_tasks(string definition) =>
        Assert.DoesNotContain(await FindingsAsync("[TaskContract(\"Refund\")]", definition), finding => finding.StartsWith("ASL1105", StringComparison.Ordinal));
}
