using AslCompiler.Compiler.Expressions.Intrinsics;

namespace AslCompiler.Compiler.Tests.Expressions;

public sealed class IntrinsicParserTests
{
    [Fact]
    public void Arguments_of_every_kind_are_read()
    {
        var call = Parse("States.Array('a', 1.5, true, null, $.x['y,z'], $$.State.Name, States.UUID())");
        Assert.Equal(IntrinsicFunction.Array, call.Function);
        Assert.Equal("a", Assert.IsType<IntrinsicString>(call.Arguments[0]).Value);
        Assert.Equal([new IntrinsicLiteral("1.5"), new IntrinsicLiteral("true"), new IntrinsicLiteral("null")], call.Arguments.Skip(1).Take(3));
        Assert.Equal("$.x['y,z']", Assert.IsType<IntrinsicPath>(call.Arguments[4]).Path.Text);
        Assert.Equal(IntrinsicFunction.Uuid, Assert.IsType<IntrinsicCall>(call.Arguments[6]).Function);
        Assert.Equal("States.UUID()", ((IntrinsicCall)call.Arguments[6]).Text);
    }

    [Theory]
    [InlineData("''", "", "")]
    [InlineData("'Hi {}!'", "Hi {}!", "Hi |!")]
    [InlineData("'{}{}'", "{}{}", "||")]
    [InlineData(@"'\{\} {} it\'s \\'", @"{} {} it's \", @"{} | it's \")]
    public void A_template_is_cut_at_its_places(string text, string value, string parts)
    {
        var template = (IntrinsicString)IntrinsicParser.Parse($"States.Format({text}{string.Concat(Enumerable.Repeat(", 1", parts.Count(c => c == '|')))})", out var errors)!.Arguments[0];
        Assert.Empty(errors);
        Assert.Equal(value, template.Value);
        Assert.Equal(parts.Split('|'), template.FormatParts);
    }

    [Fact]
    public void Every_function_has_a_signature()
    {
        foreach (var function in Enum.GetValues<IntrinsicFunction>())
            Assert.Equal(function, IntrinsicSignature.Find(IntrinsicSignature.Of(function).Name)!.Function);
    }

    private static IntrinsicCall Parse(string text)
    {
        var call = IntrinsicParser.Parse(text, out var errors);
        Assert.Empty(errors);
        return call!;
    }
}
