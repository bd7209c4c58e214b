using AslCompiler.Compiler.Expressions.Jsonata;

namespace AslCompiler.Compiler.Tests.Expressions.Jsonata;

public sealed class JsonataBinderTests
{
    [Fact]
    public void A_chain_of_dots_is_one_path()
    {
        var path = Assert.IsType<PathExpression>(Bind("a.'b c'.$uppercase(d)"));

        Assert.Equal(["a", "b c"], path.Steps.Take(2).Select(step => Assert.IsType<NameExpression>(step).Name));
        Assert.IsType<CallExpression>(path.Steps[2]);
    }

    [Fact]
    public void A_predicate_in_a_path_belongs_to_its_step()
    {
        var path = Assert.IsType<PathExpression>(Bind("a.b[c > 1][0]"));

        Assert.Null(path.Steps[0].Stages);
        Assert.Equal([typeof(BinaryExpression), typeof(NumberExpression)], path.Steps[1].Stages!.Select(stage => stage.Predicate!.GetType()));
    }

    [Fact]
    public void A_predicate_behind_something_else_belongs_to_its_value()
    {
        Assert.Single(Bind("$x[0]").Predicates!);
        Assert.Single(Bind("(a.b)[0]").Predicates!);
    }

    [Fact]
    public void A_parent_is_the_input_of_the_step_so_many_levels_out()
    {
        var path = Assert.IsType<PathExpression>(Bind("a.b.c.(%.%.d)"));

        Assert.NotNull(path.Steps[1].Ancestor);
        Assert.NotNull(path.Steps[2].Ancestor);
        Assert.Null(path.Steps[0].Ancestor);
    }

    [Fact]
    public void Words_that_are_operators_can_be_names() =>
        Assert.Equal(["and", "or", "in"], Assert.IsType<PathExpression>(Bind("and.or.in")).Steps.Select(step => ((NameExpression)step).Name));

    [Fact]
    public void The_sign_of_a_number_is_part_of_it() => Assert.Equal(-1.5, Assert.IsType<NumberExpression>(Bind("-1.5")).Value);

    [Fact]
    public void A_slash_divides_behind_an_operand_and_begins_a_pattern_elsewhere()
    {
        Assert.IsType<BinaryExpression>(Bind("a / b / c"));
        Assert.IsType<RegexExpression>(Assert.IsType<CallExpression>(Bind("$match(a, /b/i)")).Arguments[1]);
    }

    [Fact]
    public void Empty_brackets_keep_a_single_item_in_an_array()
    {
        Assert.True(Assert.IsType<PathExpression>(Bind("a[].b")).KeepsSingleton);
        Assert.True(Assert.IsType<PathExpression>(Bind("a[0][].b")).KeepsSingleton);
    }

    private static JsonataExpression Bind(string text)
    {
        var (expression, error) = JsonataBinder.Bind(text);
        Assert.Null(error);
        return expression!;
    }
}
