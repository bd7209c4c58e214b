using AslCompiler.Compiler.Expressions.Intrinsics;
using AslCompiler.Compiler.Expressions.JsonPath;
using AslCompiler.Compiler.Fixes;

namespace AslCompiler.Compiler.Tests;

/// <summary>No text makes the front end throw, hang, or report a place outside the text.</summary>
public sealed class RobustnessTests
{
    private const string Definition = """
        {
          "Comment": "asl-disable ASL0204", "StartAt": "A", "TimeoutSeconds": 5,
          "States": {
            "A": { "Type": "Task", "Resource": "arn:aws:states:::lambda:invoke.waitForTaskToken", "InputPath": "$.a[?(@.b == 'c\"d' && !(@.e =~ /f/i))]..g",
              "Parameters": { "FunctionName": "${Fn.Arn}", "x.$": "States.Format('\\{{}\\}', States.Array(1, $.y[0], 'z'))", "l": [ { "m.$": "$$.Task.Token" }, null, 1.5e3 ] },
              "Retry": [ { "ErrorEquals": ["States.ALL"], "BackoffRate": 2.0 } ], "Catch": [ { "ErrorEquals": ["E"], "Next": "C", "ResultPath": null } ], "Next": "B" },
            "B": { "Type": "Choice", "Choices": [ { "And": [ { "Variable": "$.x\u0041", "NumericEquals": 1 }, { "Not": { "Variable": "$v", "IsNull": true } } ], "Next": "C" } ], "Default": "D" },
            "C": { "Type": "Map", "ItemsPath": "$['i']", "ItemProcessor": { "StartAt": "E", "States": { "E": { "Type": "Wait", "Seconds": "${S}", "End": true } } }, "End": true },
            "D": { "Type": "Fail", "ErrorPath": "States.UUID()", "Cause": "why" }
          }
        }
        """;

    [Fact]
    public void Every_beginning_of_a_definition_is_analysed()
    {
        for (var length = 0; length <= Definition.Length; length++)
            Analyse(Definition[..length]);
    }

    [Fact]
    public void Every_definition_without_one_character_is_analysed()
    {
        for (var i = 0; i < Definition.Length; i++)
            Analyse(Definition.Remove(i, 1));
    }

    [Fact]
    public void Mutated_definitions_are_analysed()
    {
        const string characters = "{}[]\",:'\\$@.()*?!=&|/-0123456789 \n\tabu%#;<>~é\0";
        var random = new Random(12345);
        for (var round = 0; round < 3000; round++)
        {
            var text = Definition.ToCharArray();
            for (var change = random.Next(1, 6); change > 0; change--)
                text[random.Next(text.Length)] = characters[random.Next(characters.Length)];
            Analyse(new string(text));
        }
    }

    [Fact]
    public void Shuffled_pieces_of_a_definition_are_analysed()
    {
        var random = new Random(54321);
        for (var round = 0; round < 500; round++)
        {
            var from = random.Next(Definition.Length);
            var length = random.Next(Definition.Length - from);
            Analyse(Definition.Insert(random.Next(Definition.Length), Definition.Substring(from, length)));
        }
    }

    [Fact]
    public void Random_expressions_are_parsed_or_rejected()
    {
        const string characters = "$$@.[]()?'\"*,:-0123ab \\/=!<>&|~{}States.Format";
        var random = new Random(777);
        for (var round = 0; round < 50_000; round++)
        {
            var text = new char[random.Next(1, 30)];
            for (var i = 0; i < text.Length; i++)
                text[i] = characters[random.Next(characters.Length)];
            var expression = (round % 2 == 0 ? "$" : "States.Array(") + new string(text);
            var path = JsonPathParser.Parse(expression, out var error);
            Assert.True(path is not null || error is not null);
            if (error is not null)
                Assert.InRange(error.Start + error.Length, 0, expression.Length);
            var call = IntrinsicParser.Parse(expression, out var errors);
            Assert.True(call is not null || errors.Count > 0);
            foreach (var mistake in errors)
                Assert.InRange(mistake.Start + mistake.Length, 0, expression.Length);
        }
    }

    [Fact]
    public void Deeply_nested_expressions_are_rejected_without_a_stack_overflow()
    {
        Assert.NotNull(Reject("$[?(" + new string('(', 100_000)));
        Assert.NotNull(Reject("$[?(" + new string('!', 100_000) + "@.a)]"));
        Assert.NotNull(Reject(string.Concat(Enumerable.Repeat("$.a[?(", 50_000))));
        Assert.NotNull(Reject(string.Concat(Enumerable.Repeat("$[?(@", 50_000))));
        Assert.Null(IntrinsicParser.Parse(string.Concat(Enumerable.Repeat("States.Array(", 100_000)), out _));
    }

    [Fact]
    public void The_same_text_gives_the_same_findings()
    {
        static string Show() => string.Join('\n', Analysis.Create(Definition.Replace("\"Next\"", "\"next\"", StringComparison.Ordinal), new CompilationOptions()).Findings.Select(f => f.Rule.Id + f.Span + f.Message));
        Assert.Equal(Show(), Show());
    }

    [Fact]
    public void Every_fix_of_a_mutated_definition_can_be_made()
    {
        var random = new Random(4711);
        for (var round = 0; round < 300; round++)
        {
            var from = random.Next(Definition.Length);
            var text = Definition.Remove(from, Math.Min(random.Next(1, 9), Definition.Length - from));
            foreach (var fix in Analysis.Create(text, new CompilationOptions()).Findings.SelectMany(finding => finding.Fixes))
                Analyse(Fix.Apply(text, fix.Edits));
        }
    }

    private static object? Reject(string path)
    {
        Assert.Null(JsonPathParser.Parse(path, out var error));
        return error;
    }

    private static void Analyse(string text)
    {
        var start = 0;
        foreach (var finding in Analysis.Create(text, new CompilationOptions()).Findings)
        {
            Assert.InRange(finding.Span.Start, start, text.Length);
            Assert.InRange(finding.Span.End, finding.Span.Start, text.Length);
            Assert.NotEmpty(finding.Message);
            start = finding.Span.Start;
            foreach (var edit in finding.Fixes.SelectMany(fix => fix.Edits))
            {
                Assert.InRange(edit.Span.Start, 0, text.Length);
                Assert.InRange(edit.Span.End, edit.Span.Start, text.Length);
            }
        }
    }

    [Fact]
    public void A_flow_of_thousands_of_states_fits_on_the_small_stack_of_a_thread()
    {
        var states = string.Concat(Enumerable.Range(0, 6000).Select(i => $$"""
            "S{{i}}": { "Type": "Task", "Resource": "arn:aws:states:::sns:publish", "Parameters": { "Message.$": "$.deep.x" }, "ResultPath": "$.r", "Next": "S{{i + 1}}" },
            """));
        var text = $$"""
            { "StartAt": "S0", "States": { {{states}} "S6000": { "Type": "Choice", "Choices": [{ "Variable": "$.deep.y", "NumericEquals": 1, "Next": "S0" }], "Default": "End" }, "End": { "Type": "Succeed" } } }
            """;
        Analysis? analysis = null;
        var thread = new Thread(() => analysis = Analysis.Create(text, new CompilationOptions()), maxStackSize: 256 * 1024);
        thread.Start();
        thread.Join();
        Assert.DoesNotContain(analysis!.Findings, finding => finding.Severity >= AslCompiler.Compiler.Diagnostics.Severity.Info);
    }
}
