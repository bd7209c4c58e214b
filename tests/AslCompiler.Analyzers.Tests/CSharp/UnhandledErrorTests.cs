namespace AslCompiler.Analyzers.Tests.CSharp;

/// <summary>ASL1110</summary>
public sealed class UnhandledErrorTests
{
    private const string Names = "which no Retry or Catch of 'Charge card' names";

    [Theory]
    [InlineData("throw new InvalidOperationException();", "ASL1110 'new InvalidOperationException()': The flow sees this as the error 'InvalidOperationException', " + Names)]
    [InlineData("return await Task.FromResult<Checkout.ChargeCardResult?>(null) ?? throw new TimeoutException();", "ASL1110 'new TimeoutException()': The flow sees this as the error 'TimeoutException', " + Names)]
    [InlineData("throw new TaskFailedException(\"CardDeclind\");", "ASL1110 'new TaskFailedException(\"CardDeclind\")': The flow sees this as the error 'CardDeclind', " + Names + ". Did you mean 'CardDeclined'?")]
    [InlineData("throw new TaskFailedException(cause: \"no\", error: AslCompiler.ErrorNames.Timeout);", "ASL1110 'new TaskFailedException(cause: \"no\", error: AslCompiler.ErrorNames.Timeout)': The flow sees this as the error 'States.Timeout', " + Names)]
    [InlineData("try { await Task.Yield(); } catch (ArgumentException) { throw new FormatException(); } return new();", "ASL1110 'new FormatException()': The flow sees this as the error 'FormatException', " + Names)]
    public async Task An_error_that_the_flow_does_not_name_is_told(string body, string expected) => Assert.Equal([expected], await FindingsAsync(body));

    [Theory]
    [InlineData("throw new Checkout.CardDeclinedException(\"no\");")]
    [InlineData("throw new TaskFailedException(Checkout.Errors.CardDeclined);")]
    [InlineData("throw new NotImplementedException();")]
    [InlineData("throw new OperationCanceledException(cancellationToken);")]
    [InlineData("throw new TaskCanceledException();")]
    [InlineData("var name = context.TaskName; throw new TaskFailedException(name);")]
    [InlineData("try { throw new FormatException(); } catch (Exception) { } return new();")]
    [InlineData("try { throw new FormatException(); } catch { } return new();")]
    [InlineData("Action later = () => throw new FormatException(); return new();")]
    [InlineData("try { } catch (Exception) { throw; } return new();")]
    public async Task What_is_named_or_caught_or_not_known_is_not_told(string body) => Assert.Empty(await FindingsAsync(body));

    [Fact]
    public async Task The_wildcards_match_as_in_the_run_time()
    {
        var all = Checkout.Definition.Replace("""[{ "ErrorEquals": ["CardDeclined"]""", """[{ "ErrorEquals": ["CardDeclined"], "Next": "Cancel" }, { "ErrorEquals": ["States.ALL"]""", StringComparison.Ordinal);
        Assert.Empty(await FindingsAsync("throw new FormatException();", all));
        Assert.NotEmpty(await FindingsAsync("throw new TaskFailedException(\"States.Runtime\");", all));
        var failed = all.Replace("States.ALL", "States.TaskFailed", StringComparison.Ordinal);
        Assert.Empty(await FindingsAsync("throw new FormatException();", failed));
        Assert.NotEmpty(await FindingsAsync("throw new TaskFailedException(\"States.Timeout\");", failed));
        Assert.Empty(await FindingsAsync("throw new TaskFailedException(\"States.HeartbeatTimeout\");", all.Replace("States.ALL", "States.Timeout", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_flow_that_names_no_errors_of_handlers_lets_all_of_them_end_it() =>
        Assert.Empty(await FindingsAsync("throw new FormatException();", Checkout.Definition.Replace("\"CardDeclined\"", "\"Lambda.ServiceException\"", StringComparison.Ordinal)));

    [Fact]
    public async Task What_a_Parallel_around_the_task_catches_is_named() => Assert.Empty(await FindingsAsync("throw new FormatException();", """
        { "StartAt": "Both", "States": {
          "Both": { "Type": "Parallel", "End": true, "Catch": [{ "ErrorEquals": ["CardDeclined", "FormatException"], "Next": "Cancel" }], "Branches": [
            { "StartAt": "Charge card", "States": { "Charge card": { "Type": "Task", "Resource": "arn:aws:lambda:us-east-1:123456789012:function:ChargeCard", "Parameters": { "id.$": "$.id" }, "ResultSelector": { "id.$": "$.id" }, "Next": "Ship" },
              "Ship": { "Type": "Task", "Resource": "arn:aws:lambda:us-east-1:123456789012:function:Ship", "Parameters": { "id.$": "$.id" }, "ResultSelector": { "id.$": "$.id" }, "End": true } } }] },
          "Cancel": { "Type": "Fail", "Error": "Declined" } } }
        """));

    [Fact]
    public async Task Other_methods_of_the_class_are_left_alone() =>
        Assert.Empty(await FindingsAsync("return new();", members: "public void Other() => throw new FormatException();"));

    private static Task<string[]> FindingsAsync(string body, string definition = Checkout.Definition, string members = "")
    {
        var project = CSharpProject.Of(definition, Checkout.Handler(body, members));
        Assert.Empty(project.Errors);
        return project.FindingsAsync();
    }
}
