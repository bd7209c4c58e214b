using static AslCompiler.Compiler.Tests.Verify;

namespace AslCompiler.Compiler.Tests.Rules;

public sealed class ErrorHandlingTests
{
    [Fact]
    public void States_ALL_beside_others_is_reported_at_the_name() => Reports("ASL0701", Task(""" "Retry": [ { "ErrorEquals": ["E", [|"States.ALL"|]] } ] """));

    [Fact]
    public void States_ALL_before_others_is_reported_at_the_name() =>
        Reports("ASL0702", Task(""" "Retry": [ { "ErrorEquals": [[|"States.ALL"|]] }, { "ErrorEquals": ["E"] } ] """));

    [Fact]
    public void States_ALL_alone_and_last_is_fine() => IsSilent(Task(""" "Retry": [ { "ErrorEquals": ["E"] }, { "ErrorEquals": ["States.ALL"] } ] """));

    [Fact]
    public void A_repeated_name_is_reported_at_the_second() =>
        Reports("ASL0703", Task(""" "Retry": [ { "ErrorEquals": ["E"] }, { "ErrorEquals": ["F", [|"E"|]] } ] """));

    [Fact]
    public void The_same_name_in_Retry_and_Catch_is_fine() => IsSilent(Machine("""
        "A": { "Type": "Task", "Resource": "app:x", "Retry": [ { "ErrorEquals": ["E"] } ], "Catch": [ { "ErrorEquals": ["E"], "Next": "B" } ], "End": true }, "B": { "Type": "Fail" }
        """));

    [Fact]
    public void An_unknown_States_name_is_reported_with_the_nearest() =>
        Assert.Contains("Did you mean 'States.TaskFailed'?",
            Assert.Single(Reports("ASL0705", Task(""" "Retry": [ { "ErrorEquals": [[|"States.TaskFailedId"|]] } ] """))).Message, StringComparison.Ordinal);

    [Fact]
    public void Known_names_and_names_of_ones_own_are_fine() =>
        IsSilent(Task(""" "Retry": [ { "ErrorEquals": ["States.Timeout", "Lambda.Unknown", "Mine"] } ] """));

    [Fact]
    public void A_maximum_delay_no_longer_than_the_interval_is_reported() =>
        Reports("ASL0721", Task(""" "Retry": [ { "ErrorEquals": ["E"], "IntervalSeconds": 10, "MaxDelaySeconds": [|10|] } ] """));

    [Fact]
    public void A_longer_maximum_delay_is_fine() =>
        IsSilent(Task(""" "Retry": [ { "ErrorEquals": ["E"], "IntervalSeconds": 10, "MaxDelaySeconds": 11 } ] """));

    [Fact]
    public void A_heartbeat_as_long_as_the_timeout_is_reported() => Reports("ASL0801", Task(""" "TimeoutSeconds": 10, "HeartbeatSeconds": [|10|] """));

    [Fact]
    public void A_shorter_heartbeat_is_fine() => IsSilent(Machine("""
        "A": { "Type": "Task", "Resource": "arn:aws:states:us-east-1:123456789012:activity:approve", "TimeoutSeconds": 10, "HeartbeatSeconds": 9, "End": true }
        """));

    [Fact]
    public void A_distributed_field_on_an_inline_Map_is_reported_at_its_name() => Reports("ASL0902", Machine("""
        "A": { "Type": "Map", [|"ItemBatcher"|]: { "MaxItemsPerBatch": 2 }, "ItemProcessor": { "ProcessorConfig": { "Mode": "INLINE" }, "StartAt": "B", "States": { "B": { "Type": "Succeed" } } }, "End": true }
        """));

    [Fact]
    public void An_inline_Map_may_have_a_limit() => IsSilent(Machine("""
        "A": { "Type": "Map", "MaxConcurrency": 2, "ItemProcessor": { "StartAt": "B", "States": { "B": { "Type": "Succeed" } } }, "End": true }
        """));

    [Fact]
    public void A_bad_character_in_a_Label_is_reported_at_the_character()
    {
        var findings = Analysis.Create(Map("a:b"), new CompilationOptions()).Findings;
        Assert.Equal(["ASL0904"], findings.Select(finding => finding.Rule.Id));
        Assert.Equal(Map("a:b").IndexOf(":b", StringComparison.Ordinal), findings[0].Span.Start);
        Assert.Empty(Judgements(Map("a-b")));
    }

    [Theory]
    [InlineData("")]
    [InlineData("ChargeCard")]
    [InlineData("arn:aws:lambda")]
    [InlineData("arn:aws:lambda:us-east-1:1:function:charge:")]
    [InlineData("app:charge card")]
    [InlineData("${Unclosed")]
    public void A_bad_Resource_is_reported_at_the_string(string resource) =>
        Reports("ASL1001", Machine($$""" "A": { "Type": "Task", "Resource": [|"{{resource}}"|], "End": true } """));

    [Theory]
    [InlineData("arn:aws:states:::sqs:sendMessage.waitForTaskToken")]
    [InlineData("arn:aws:lambda:us-east-1:1:function:charge:$LATEST")]
    [InlineData("${ChargeCardArn}")]
    [InlineData("${self:custom.arn, 'app:charge'}")]
    [InlineData("arn:aws:lambda:${AWS::Region}:${AWS::AccountId}:function:charge")]
    [InlineData("app:charge")]
    [InlineData("https://example.org/charge")]
    public void A_URI_or_a_placeholder_is_a_Resource(string resource) =>
        IsSilent(Machine($$""" "A": { "Type": "Task", "Resource": "{{resource}}", "End": true } """));

    [Fact]
    public void Credentials_without_a_role_are_reported_at_the_field() => Reports("ASL1013", Task(""" [|"Credentials"|]: {} """));

    [Theory]
    [InlineData(""" "RoleArn": "arn:aws:iam::1:role/r" """)]
    [InlineData(""" "RoleArn.$": "$.role" """)]
    public void Credentials_with_a_role_are_fine(string role) => IsSilent(Task($$""" "Credentials": { {{role}} } """));

    private static string Map(string label) => Machine($$"""
        "A": { "Type": "Map", "Label": "{{label}}", "ItemProcessor": { "ProcessorConfig": { "Mode": "DISTRIBUTED", "ExecutionType": "STANDARD" }, "StartAt": "B", "States": { "B": { "Type": "Succeed" } } }, "End": true }
        """);
}
