using AslCompiler.Runtime.Jsonata;
using static AslCompiler.Runtime.Jsonata.JsonataOperators;
using Functions = AslCompiler.Runtime.Jsonata.JsonataFunctions;

namespace AslCompiler.Runtime.Tests.Jsonata;

/// <summary>What an expression may build, how long and how deep it may go on.</summary>
public sealed class EvaluationBudgetTests
{
    private const string Memory = "D2015";
    private const string Time = "D1012";
    private const string Depth = "D1011";

    public static TheoryData<string, Func<JsonData?>> WhatGrows() => new()
    {
        { "$range(1, 1e9, 1)", () => Call(StatesFunctions.Range, null, 1, 9_000_000, 1) },
        { "[1..1e7]", () => Range(1, 1e7) },
        { "$pad('', 1e9)", () => Call(Functions.Pad, null, "", 1e9) },
        { "$pad('', -1e300, 'ab')", () => Call(Functions.Pad, null, "", -1e300, "ab") },
        { "a string that is doubled", () => Doubled("x", text => Concat(text, text)) },
        { "a string that is joined with itself", () => Doubled("x", text => Call(Functions.Join, null, NewArray(text, text, text), "-")) },
        { "a string that is replaced by itself", () => Doubled("xx", text => Call(Functions.Replace, null, text, "x", text)) },
        { "a string whose matches are replaced by itself", () => Doubled("xx", text => Call(Functions.Replace, null, text, Pattern("x+", ""), "$0-$0$0")) },
        { "an array that is doubled", () => Doubled(NewArray(1, 2), array => Call(Functions.Append, null, array, array)) },
        { "an array literal of itself", () => Doubled(NewArray(1, 2), array => NewArray(array, array)) },
        { "the text of an array that holds itself twice", () => Call(Functions.String, null, Doubled(NewArray(1, 2), array => NewArray(Nested(array), Nested(array)), times: 60)) },
        { "all within an object that holds itself twice", () => Descendants(Doubled(NewObject(["a"], 1), value => NewObject(["a", "b"], value, value), times: 60)) },
        { "a range for each number of a range", () => Map(Range(1, 100_000), _ => Range(1, 100_000)) },
    };

    [Theory]
    [MemberData(nameof(WhatGrows))]
    public void What_grows_without_end_is_an_error(string name, Func<JsonData?> evaluate)
    {
        Assert.NotEmpty(name);
        Begin(new ExecutionLimits());

        Assert.Equal(Memory, Assert.Throws<JsonataException>(() => evaluate()).Code);
    }

    [Fact]
    public void What_AWS_evaluates_is_evaluated()
    {
        Begin(new ExecutionLimits());

        Assert.Equal(873_782, Call(Functions.Count, null, Range(1, 873_782))?.GetInt64());
        Assert.Equal(4_194_304, Call(Functions.Length, null, Call(Functions.Pad, null, "", 4_194_304))?.GetInt64());
        Assert.Equal(5_000, Call(Functions.Reduce, null, Range(1, 5_000), Function((all, next) => Call(Functions.Append, null, all, next)))?.Count);
    }

    [Fact]
    public void Every_evaluation_has_all_of_its_budget()
    {
        for (var i = 0; i < 20; i++)
        {
            Begin(new ExecutionLimits { MaxExpressionBytes = 100_000 });
            Assert.Equal(1_000, Range(1, 1_000)?.Count);
        }
    }

    [Fact]
    public void The_bound_of_memory_is_as_the_limits_say()
    {
        Begin(new ExecutionLimits { MaxExpressionBytes = 6_400 });
        Assert.Equal(100, Range(1, 100)?.Count);

        Begin(new ExecutionLimits { MaxExpressionBytes = 6_400 });
        var failure = Assert.Throws<JsonataException>(() => Range(1, 101));

        Assert.Equal("Expression evaluation memory limit exceeded: Check for excessive memory usage", failure.Message);
    }

    [Fact]
    public void Without_limits_only_the_stack_bounds()
    {
        Begin(ExecutionLimits.None);
        JsonData? deeper = null;
        deeper = Function(n => Add(1, Call(deeper, null, n)));

        Assert.Equal(10_000_000, Range(1, 1e7)?.Count);
        Assert.Equal(Depth, Assert.Throws<JsonataException>(() => Call(deeper, null, 1)).Code);
    }

    [Fact]
    public void The_bound_of_depth_is_as_the_limits_say()
    {
        JsonData? sum = null;
        sum = Function(n => IsTrue(n) ? Add(1, Call(sum, null, Subtract(n, 1))) : 0);
        Begin(new ExecutionLimits { MaxExpressionDepth = 100 });

        Assert.Equal(99, Call(sum, null, 99)?.GetInt64());
        Assert.Equal(Depth, Assert.Throws<JsonataException>(() => Call(sum, null, 100)).Code);
        Assert.Equal(99, Call(sum, null, 99)?.GetInt64());
    }

    [Fact]
    public void Calls_without_end_are_an_error_be_they_last_or_not()
    {
        JsonData? loop = null;
        loop = Function(n => TailCall(loop, null, n));
        JsonData? tree = null;
        tree = Function(n => IsTrue(n) ? Add(Call(tree, null, Subtract(n, 1)), Call(tree, null, Subtract(n, 1))) : 1);
        var limits = new ExecutionLimits { MaxExpressionSteps = 100_000 };

        Begin(limits);
        Assert.Equal(Time, Assert.Throws<JsonataException>(() => Call(loop, null, 1)).Code);
        Begin(limits);
        Assert.Equal(Time, Assert.Throws<JsonataException>(() => Call(tree, null, 60)).Code);
    }

    [Fact]
    public void Predicates_that_look_at_too_much_are_an_error()
    {
        Begin(new ExecutionLimits { MaxExpressionSteps = 1_000_000 });
        var numbers = Range(1, 10_000);

        Assert.Equal(Time, Assert.Throws<JsonataException>(() => Map(numbers, _ => Filter(numbers, candidate => Equal(candidate, 0)))).Code);
    }

    [Fact]
    public void A_pattern_has_the_time_that_the_limits_say()
    {
        var pattern = Pattern("^(a|aa)+$", "");

        Begin(new ExecutionLimits { MaxPatternDuration = TimeSpan.FromMilliseconds(1) });
        Assert.Equal(Time, Assert.Throws<JsonataException>(() => Call(Functions.Match, null, new string('a', 60) + "!", pattern)).Code);
        Begin(ExecutionLimits.None);
        Assert.True(Call(Functions.Contains, null, "aaa", pattern)?.GetBoolean());
    }

    [Fact]
    public void A_picture_that_takes_too_long_is_an_error()
    {
        var evaluation = Begin(new ExecutionLimits { MaxPatternDuration = TimeSpan.FromMilliseconds(1) });

        var failure = Assert.Throws<JsonataException>(() => Call(evaluation.ToMillis, null, new string('1', 100_000) + "!", "[Y][M][D][d][H][h][m][s][f][W][w]"));

        Assert.Equal(Time, failure.Code);
    }

    private static JsonataEvaluation Begin(ExecutionLimits limits) => new(TimeProvider.System, limits: limits);

    private static JsonData? Doubled(JsonData? start, Func<JsonData?, JsonData?> next, int times = 10_000)
    {
        for (; times > 0; times--)
            start = next(start);
        return start;
    }
}
