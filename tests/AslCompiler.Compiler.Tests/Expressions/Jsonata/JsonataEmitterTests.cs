using AslCompiler.Compiler.Emit.Flow;
using AslCompiler.Compiler.Emit.Jsonata;
using AslCompiler.Compiler.Expressions.Jsonata;
using AslCompiler.Compiler.Lowering;

namespace AslCompiler.Compiler.Tests.Expressions.Jsonata;

public sealed class JsonataEmitterTests
{
    [Theory]
    [InlineData("$order.customer.name", "return Read(order, \"customer\", \"name\");")]
    [InlineData("$order.lines[0].sku", "return Value(Get(Map(First(order), item => At(Lookup(item, \"lines\"), 0)), \"sku\"));")]
    [InlineData("$sum($order.lines.(n * 2))", "return Call(Functions.Sum, null, Value(Map(Get(First(order), \"lines\"), item => Multiply(Read(item, \"n\"), Number(2)))));")]
    [InlineData("$order.total > 100 and $order.paid", "return Boolean(IsTrue(Greater(Read(order, \"total\"), Number(100))) && IsTrue(Read(order, \"paid\")));")]
    [InlineData("$order.note ?? 'none'", "return Read(order, \"note\") ?? NoneText;")]
    [InlineData("$unknown", "return Nothing;")]
    [InlineData("60 * 60 * 24", "return Number86400;")]
    [InlineData("$order.state in ['open', 'held']", "return In(Read(order, \"state\"), List);")]
    public void Expressions_become_calls(string text, string code) => Assert.Equal(code, Emit(text));

    [Fact]
    public void Blocks_become_statements() => Assert.Equal(
        """
        JsonData? net = null;
        JsonData? tax = null;
        net = Read(order, "net");
        tax = Multiply(net, Number0Point2);
        return Add(net, tax);
        """,
        Emit("($net := $order.net; $tax := $net * 0.2; $net + $tax)"));

    // C# warns of a = a, and warnings are errors in many projects.
    [Theory]
    [InlineData("($a := 5; $a := $a)")]
    [InlineData("($a := 5; $a := $a; $a)")]
    public void A_variable_that_is_assigned_to_itself_is_only_read(string text) => Assert.Equal(
        """
        JsonData? a = null;
        a = Number(5);
        return a;
        """,
        Emit(text));

    [Fact]
    public void A_call_in_the_last_place_of_a_function_is_left_to_its_caller() =>
        Assert.Contains("Function(n => IsTrue(Equal(n, Number(0))) ? Number(1) : TailCall(f, order, Subtract(n, Number(1))))", Emit("($f := function($n){$n = 0 ? 1 : $f($n - 1)}; $f(3))"));

    [Fact]
    public void The_same_expression_gives_the_same_text() => Assert.Equal(Emit("a@$x.b#$i[c = $x].{'k': $i}"), Emit("a@$x.b#$i[c = $x].{'k': $i}"));

    internal static string Emit(string text)
    {
        var (expression, error) = JsonataBinder.Bind(text);
        Assert.Null(error);
        var emitter = new JsonataEmitter(new StaticData(new NameScope()), new NameScope("order", "evaluation"));
        return string.Join('\n', emitter.Method(expression!, "order", new Dictionary<string, string> { ["order"] = "order" }));
    }
}
