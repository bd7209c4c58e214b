using static AslCompiler.Compiler.Tests.Verify;

namespace AslCompiler.Compiler.Tests.Rules;

/// <summary>What the options AslType and AslTarget change.</summary>
public sealed class TargetTests
{
    private static readonly CompilationOptions Express = new() { IsExpress = true };

    [Theory]
    [InlineData("arn:aws:states:us-east-1:123456789012:activity:approve")]
    [InlineData("arn:aws:states:::sqs:sendMessage.waitForTaskToken")]
    [InlineData("arn:aws:states:::glue:startJobRun.sync")]
    [InlineData("arn:aws:states:::states:startExecution.sync:2")]
    public void An_Express_workflow_refuses_to_wait_for_a_job_a_worker_or_a_token(string resource)
    {
        var text = Machine(""" "A": { "Type": "Task", "Resource": [|"RESOURCE"|], "End": true } """.Replace("RESOURCE", resource, StringComparison.Ordinal));

        Reports("ASL1009", text, Express);
        IsSilent(text.Replace("[|", "", StringComparison.Ordinal).Replace("|]", "", StringComparison.Ordinal));
    }

    [Fact]
    public void An_Express_workflow_may_call_and_go_on() =>
        IsSilent(Machine(""" "A": { "Type": "Task", "Resource": "arn:aws:states:::sqs:sendMessage", "End": true } """), Express);

    [Fact]
    public void For_the_local_target_a_refusal_that_we_do_not_need_is_a_warning()
    {
        var text = Machine(""" "A": { "Type": "Pass", "End": true }, "B": { "Type": "Pass", "End": true } """);

        Assert.Equal(Compiler.Diagnostics.Severity.Error, Verify.Judgements(text).Single().Severity);
        Assert.Equal(Compiler.Diagnostics.Severity.Warning, Verify.Judgements(text, new CompilationOptions { IsLocal = true }).Single().Severity);
    }

    [Fact]
    public void For_the_local_target_a_mistake_that_cannot_be_compiled_stays_an_error() =>
        Assert.True(Analysis.Create(Machine(""" "A": { "Type": "Pass", "Next": "B" } """), new CompilationOptions { IsLocal = true }).HasErrors);
}
