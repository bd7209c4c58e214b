namespace AslCompiler.Runtime.Tests;

/// <summary>Express state machines (recorded: the group <c>express</c>).</summary>
public sealed class ExpressTests
{
    private static readonly Guid s_guid = Guid.Parse("00000000-0000-0000-0000-000000000001");

    [Fact]
    public async Task An_Express_execution_has_an_ARN_of_its_own_shape()
    {
        var execution = await Run(new ExecutionOptions { Name = "n" });
        Assert.Equal($"arn:aws:states:us-east-1:111111111111:express:Flow:n:{s_guid}", execution.Id);
        Assert.Equal("n", execution.Name);
    }

    [Fact]
    public async Task An_Express_execution_that_is_waited_for_has_no_RedriveCount() =>
        Assert.Equal(["Id", "Input", "StartTime", "Name", "RoleArn"], Names(await Run(new ExecutionOptions())));

    [Fact]
    public async Task An_Express_execution_that_is_started_has_a_RedriveCount() =>
        Assert.Equal("RedriveCount", Names(await Run(new ExecutionOptions { IsAsynchronous = true }))[^1]);

    [Fact]
    public async Task A_Standard_execution_has_a_RedriveCount() =>
        Assert.Equal("RedriveCount", Names(await Run(new ExecutionOptions(), StateMachineType.Standard))[^1]);

    private static string[] Names(Execution execution) => [.. execution.Output!["Execution"]!.Members.Select(member => member.Key)];

    private static Task<Execution> Run(ExecutionOptions options, StateMachineType type = StateMachineType.Express)
    {
        var flow = new Flow().Add(new StateInfo("A", StateType.Pass), frame => Step.End(frame.Context));
        return Bench.Of(flow, configure: o => (o.Type, o.NewGuid) = (type, () => s_guid)).ExecuteAsync(JsonData.EmptyObject, options);
    }
}
