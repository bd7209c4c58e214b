using AslCompiler.Generator.Tests.Harness;

namespace AslCompiler.Generator.Tests;

/// <summary>Variables (asl-reference §2.8) in definitions compiled by the real generator, loaded and run.</summary>
public sealed class EmittedVariablesTests
{
    private static async Task<Execution> Execute(string states, string input = "{}", Func<TaskContext, JsonData, JsonData>? handler = null)
    {
        var machine = GeneratorRun.Of("{\"StartAt\":\"A\",\"States\":{" + states + "}}").Machine(handler is null ? null : new FunctionHandler(handler));
        return await machine.ExecuteAsync(input, new ExecutionOptions { RecordHistory = true }, TestContext.Current.CancellationToken);
    }

    private static async Task<string> Run(string states, string input = "{}", Func<TaskContext, JsonData, JsonData>? handler = null)
    {
        var execution = await Execute(states, input, handler);
        return execution.Output?.ToString() ?? execution.Error + ": " + execution.Cause;
    }

    [Fact]
    public async Task The_next_state_sees_what_this_one_assigns() =>
        Assert.Equal("""{"x":1,"y":[2],"text":"1 2"}""", await Run(
            "\"A\":{\"Type\":\"Pass\",\"Assign\":{\"a.$\":\"$.n\",\"o\":{\"deep\":[2]}},\"Next\":\"B\"},"
            + "\"B\":{\"Type\":\"Pass\",\"Parameters\":{\"x.$\":\"$a\",\"y.$\":\"$o.deep\",\"text.$\":\"States.Format('{} {}', $a, $o.deep[0])\"},\"End\":true}",
            """{"n":1}"""));

    [Fact]
    public async Task All_values_are_those_at_entry_so_that_a_swap_works() =>
        Assert.Equal("""{"a":2,"b":1}""", await Run(
            "\"A\":{\"Type\":\"Pass\",\"Assign\":{\"a\":1,\"b\":2},\"Next\":\"B\"},"
            + "\"B\":{\"Type\":\"Pass\",\"Assign\":{\"a.$\":\"$b\",\"b.$\":\"$a\"},\"Next\":\"C\"},"
            + "\"C\":{\"Type\":\"Pass\",\"Parameters\":{\"a.$\":\"$a\",\"b.$\":\"$b\"},\"End\":true}"));

    [Fact]
    public async Task A_task_assigns_from_its_result_and_a_catcher_from_the_error_output() =>
        Assert.Equal("""{"v":7,"error":"Boom"}""", await Run(
            "\"A\":{\"Type\":\"Task\",\"Resource\":\"work\",\"ResultPath\":null,\"Assign\":{\"v.$\":\"$.value\"},\"Next\":\"B\"},"
            + "\"B\":{\"Type\":\"Task\",\"Resource\":\"fail\",\"Catch\":[{\"ErrorEquals\":[\"Boom\"],\"Assign\":{\"e.$\":\"$.Error\"},\"Next\":\"C\"}],\"End\":true},"
            + "\"C\":{\"Type\":\"Pass\",\"Parameters\":{\"v.$\":\"$v\",\"error.$\":\"$e\"},\"End\":true}",
            handler: (context, _) => context.TaskName == "work" ? JsonData.Parse("""{"value":7}""") : throw new TaskFailedException("Boom")));

    [Theory]
    [InlineData("""{"x":1}""", "\"rule\"")]
    [InlineData("{}", "\"default\"")]
    public async Task A_rule_that_holds_assigns_its_own_variables_and_the_state_those_of_Default(string input, string output) =>
        Assert.Equal(output, await Run(
            "\"A\":{\"Type\":\"Choice\",\"Assign\":{\"v\":\"default\"},\"Choices\":[{\"Variable\":\"$.x\",\"IsPresent\":true,\"Assign\":{\"v\":\"rule\"},\"Next\":\"B\"}],\"Default\":\"B\"},"
            + "\"B\":{\"Type\":\"Pass\",\"InputPath\":\"$v\",\"End\":true}", input));

    [Fact]
    public async Task Items_read_outer_variables_and_keep_their_own_to_themselves() =>
        Assert.Equal("""["o1","o2"]""", await Run(
            "\"A\":{\"Type\":\"Pass\",\"Assign\":{\"outer\":\"o\"},\"Next\":\"M\"},"
            + "\"M\":{\"Type\":\"Map\",\"ItemsPath\":\"$.items\",\"MaxConcurrency\":1,\"ItemProcessor\":{\"StartAt\":\"C\",\"States\":{"
            + "\"C\":{\"Type\":\"Choice\",\"Choices\":[{\"Variable\":\"$mine\",\"IsPresent\":true,\"Next\":\"Leak\"}],\"Default\":\"S\"},"
            + "\"S\":{\"Type\":\"Pass\",\"Assign\":{\"mine.$\":\"$\"},\"Next\":\"P\"},"
            + "\"P\":{\"Type\":\"Pass\",\"Parameters\":{\"r.$\":\"States.Format('{}{}', $outer, $mine)\"},\"OutputPath\":\"$.r\",\"End\":true},"
            + "\"Leak\":{\"Type\":\"Fail\"}}},\"End\":true}",
            """{"items":[1,2]}"""));

    [Fact]
    public async Task A_variable_without_a_value_fails_the_execution() =>
        Assert.StartsWith("States.Runtime: An error occurred while executing the state 'B' (entered at the event id #4). The variable '$v' has no value.", await Run(
            "\"A\":{\"Type\":\"Choice\",\"Choices\":[{\"Variable\":\"$.x\",\"IsPresent\":true,\"Assign\":{\"v\":1},\"Next\":\"B\"}],\"Default\":\"B\"},"
            + "\"B\":{\"Type\":\"Pass\",\"InputPath\":\"$v\",\"End\":true}"), StringComparison.Ordinal);

    [Fact]
    public async Task The_exited_event_tells_what_was_assigned()
    {
        var execution = await Execute("\"A\":{\"Type\":\"Pass\",\"Assign\":{\"v\":1},\"End\":true}");

        Assert.Equal("""{"v":1}""", execution.History!.Single(e => e.Type == HistoryEventType.PassStateExited).AssignedVariables?.ToString());
    }
}
