using AslCompiler.Compiler.Expressions.Templates;
using AslCompiler.Compiler.Json;
using AslCompiler.Compiler.Syntax;

namespace AslCompiler.Compiler.Tests.Syntax;

public sealed class ReadingTests
{
    [Theory]
    [InlineData("arn:aws:lambda:us-east-1:1:function:charge:prod", "LambdaFunction", "charge")]
    [InlineData("arn:aws:lambda:${AWS::Region}:${AWS::AccountId}:function:${Charge}", "LambdaFunction", "Charge")]
    [InlineData("arn:aws:states:us-east-1:1:activity:pack", "Activity", "pack")]
    [InlineData("arn:aws:states:::sqs:sendMessage", "Integration", "sqs:sendMessage")]
    [InlineData("arn:aws:states:::aws-sdk:s3:getObject", "Integration", "aws-sdk:s3:getObject")]
    [InlineData("${ChargeCardArn}", "Other", "ChargeCard")]
    [InlineData("${ChargeCard.Arn}", "Other", "ChargeCard")]
    [InlineData("app:charge/card", "Other", "card")]
    [InlineData("foo:bar", "Other", "bar")]
    public void A_Resource_names_its_unit_of_work(string resource, string kind, string unit)
    {
        var task = (TaskSyntax)State($$""" "Type": "Task", "Resource": "{{resource}}", "End": true """);
        Assert.Equal(kind, task.Resource!.Kind.ToString());
        Assert.Equal(unit, task.Resource.UnitName);
    }

    [Theory]
    [InlineData("\"FunctionName\": \"charge\"", "charge")]
    [InlineData("\"FunctionName\": \"charge:prod\"", "charge")]
    [InlineData("\"FunctionName\": \"arn:aws:lambda:us-east-1:1:function:charge:$LATEST\"", "charge")]
    [InlineData("\"FunctionName\": \"${ChargeFunction.Arn}\"", "ChargeFunction")]
    [InlineData("\"FunctionName.$\": \"$.fn\"", null)]
    public void Lambda_invoke_is_named_by_its_function(string parameters, string? unit)
    {
        var task = (TaskSyntax)State($$""" "Type": "Task", "Resource": "arn:aws:states:::lambda:invoke.waitForTaskToken", "Parameters": { {{parameters}} }, "End": true """);
        Assert.Equal(unit, task.Resource!.UnitName);
        Assert.Equal(("lambda", "invoke", TaskPattern.WaitForTaskToken), (task.Resource.Service, task.Resource.Action, task.Resource.Pattern));
    }

    [Theory]
    [InlineData("states:startExecution.sync:2", "startExecution", "Sync2")]
    [InlineData("states:startExecution.sync", "startExecution", "Sync")]
    [InlineData("states:startExecution", "startExecution", "RequestResponse")]
    public void The_pattern_is_no_part_of_the_action(string resource, string action, string pattern)
    {
        var task = (TaskSyntax)State($$""" "Type": "Task", "Resource": "arn:aws:states:::{{resource}}", "End": true """);
        Assert.Equal((action, pattern), (task.Resource!.Action, task.Resource.Pattern.ToString()));
    }

    [Theory]
    [InlineData("5", 5L, null)]
    [InlineData("5.0", 5L, null)]
    [InlineData("\"${Delay}\"", null, "Delay")]
    [InlineData("\"${Known}\"", 7L, null)]
    public void A_number_may_come_from_a_placeholder(string json, long? value, string? substitution)
    {
        var wait = (WaitSyntax)State($$""" "Type": "Wait", "Seconds": {{json}}, "End": true """, ("Known", "7"));
        Assert.Equal(new IntegerValue(value, substitution, null), wait.Seconds);
    }

    [Fact]
    public void A_template_without_expressions_is_one_literal()
    {
        var pass = (PassSyntax)State(""" "Type": "Pass", "Parameters": { "a": [1, { "b": "$.x" }] }, "End": true """);
        Assert.IsType<TemplateLiteral>(pass.Parameters);
    }

    [Fact]
    public void A_template_knows_its_expressions_at_any_depth()
    {
        var pass = (PassSyntax)State(""" "Type": "Pass", "Parameters": { "a": [1, { "b.$": "$.x" }], "c.$": "States.UUID()" }, "End": true """);
        var template = Assert.IsType<TemplateObject>(pass.Parameters);
        var path = Assert.IsType<TemplatePath>(Assert.IsType<TemplateObject>(Assert.IsType<TemplateArray>(template.Members[0].Value).Items[1]).Members[0].Value);
        Assert.Equal(("$.x", "b.$"), (path.Path.Text, path.Field));
        Assert.Equal("c", template.Members[1].Name);
        Assert.Equal("c.$", Assert.IsType<TemplateIntrinsic>(template.Members[1].Value).Field);
    }

    [Fact]
    public void Parameters_that_are_no_object_are_a_constant()
    {
        var pass = (PassSyntax)State(""" "Type": "Pass", "Parameters": [ { "a.$": "$.x" } ], "End": true """);
        Assert.IsType<JsonArray>(Assert.IsType<TemplateLiteral>(pass.Parameters).Value);
    }

    [Fact]
    public void Null_discards_and_absence_does_not()
    {
        var pass = (PassSyntax)State(""" "Type": "Pass", "InputPath": null, "ResultPath": "$.r", "End": true """);
        Assert.Null(pass.InputPath!.Path);
        Assert.Equal("$.r", pass.ResultPath!.Path!.Text);
        Assert.Null(pass.OutputPath);
    }

    [Fact]
    public void Conditions_keep_their_build()
    {
        var choice = (ChoiceSyntax)State(""" "Type": "Choice", "Choices": [ { "And": [ { "Variable": "$.a", "StringEqualsPath": "$.b" }, { "Not": { "Variable": "$.c", "IsNull": true } } ], "Next": "A" } ], "Default": "A" """);
        var and = Assert.IsType<AndCondition>(choice.Choices[0].Condition);
        var test = Assert.IsType<DataTest>(and.Conditions[0]);
        Assert.Equal(("StringEquals", "$.b"), (test.Operator, test.OperandPath!.Text));
        Assert.IsType<NotCondition>(and.Conditions[1]);
    }

    [Fact]
    public void An_old_Map_reads_like_a_new_one()
    {
        var map = (MapSyntax)State(""" "Type": "Map", "Parameters": { "x.$": "$$.Map.Item.Value" }, "Iterator": { "StartAt": "B", "States": { "B": { "Type": "Succeed" } } }, "End": true """);
        Assert.IsType<TemplateObject>(map.ItemSelector);
        Assert.Null(map.Parameters);
        Assert.Equal("B", map.ItemProcessor!.StartAt!.Name);
    }

    [Fact]
    public void Retry_and_Catch_are_read()
    {
        var task = (TaskSyntax)State(""" "Type": "Task", "Resource": "a:b", "TimeoutSecondsPath": "$.t", "Retry": [ { "ErrorEquals": ["E"], "MaxAttempts": 0, "BackoffRate": 1.5, "JitterStrategy": "FULL" } ], "Catch": [ { "ErrorEquals": ["States.ALL"], "Next": "A", "ResultPath": "$.error" } ], "End": true """);
        var retrier = Assert.Single(task.Retry);
        Assert.Equal((0L, 1.5, true), (retrier.MaxAttempts!.Value!.Value, retrier.BackoffRate, retrier.FullJitter));
        Assert.Equal("$.t", task.TimeoutSeconds!.Path!.Text);
        Assert.Equal("$.error", Assert.Single(task.Catch).ResultPath!.Path!.Text);
    }

    private static StateSyntax State(string fields, params (string Name, string Value)[] substitutions) =>
        Analysis.Create(Verify.Machine($$""" "A": { {{fields}} } """), new CompilationOptions { Substitutions = substitutions.ToDictionary(s => s.Name, s => s.Value) })
            .Model!.Root.States[0].Syntax;
}
