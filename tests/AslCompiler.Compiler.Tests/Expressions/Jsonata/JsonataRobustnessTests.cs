using AslCompiler.Compiler.Emit.Flow;
using AslCompiler.Compiler.Emit.Jsonata;
using AslCompiler.Compiler.Expressions.Jsonata;
using AslCompiler.Compiler.Lowering;
using FsCheck;
using FsCheck.Fluent;

namespace AslCompiler.Compiler.Tests.Expressions.Jsonata;

/// <summary>No text makes the compiler of expressions throw or go on for ever.</summary>
public sealed class JsonataRobustnessTests
{
    private static readonly string[] s_parts =
    [
        "a", "b", "$", "$$", "$x", "$f", "%", "*", "**", ".", "..", "[", "]", "[]", "{", "}", "(", ")", ",", ";", ":", ":=", "?", "?:", "??", "+", "-", "/", "=", "!=", "<", ">", "<=", ">=", "~>", "&",
        "and", "or", "in", "@", "#", "@$v", "#$i", "^(", "|", "1", "-1", "0.5", "1e9", "'s'", "\"t\"", "`n`", "true", "null", "/r/", "/(/", "function", "($y)", "<s:n>", "<a<n>-?>", "{$y}", " ", "/*c*/", "\\", "'", "!", "~",
    ];

    [Fact]
    public void Any_string_is_read_without_an_exception() =>
        Prop.ForAll<string?>(text => Compile(text ?? "")).Check(Config.QuickThrowOnFailure.WithMaxTest(2_000));

    [Fact]
    public void Any_row_of_tokens_is_read_without_an_exception()
    {
        var random = new Random(20_240_917);
        for (var round = 0; round < 40_000; round++)
            Compile(string.Concat(Enumerable.Range(0, random.Next(1, 14)).Select(_ => s_parts[random.Next(s_parts.Length)])));
    }

    [Theory]
    [InlineData("(", "1", ")", 480)]
    [InlineData("a", ".b", "", 480)]
    [InlineData("1", "+1", "", 480)]
    [InlineData("function($x){", "1", "}", 240)]
    public void Deep_expressions_are_compiled_on_an_ordinary_stack(string open, string middle, string close, int depth)
    {
        var text = close.Length == 0
            ? open + string.Concat(Enumerable.Repeat(middle, depth))
            : string.Concat(Enumerable.Repeat(open, depth)) + middle + string.Concat(Enumerable.Repeat(close, depth));
        JsonataError? error = new("", "not compiled", default);
        var thread = new Thread(() => error = Compile(text), StackSize);
        thread.Start();
        thread.Join();

        Assert.Null(error);
    }

    [Theory]
    [InlineData("$x", "[0]")]
    [InlineData("a", "+1")]
    [InlineData("$x[]", ".(b)")]
    public void The_code_of_a_long_chain_is_not_mostly_blanks(string start, string link)
    {
        var (expression, _) = JsonataBinder.Bind(start + string.Concat(Enumerable.Repeat(link, 150)));

        var code = new JsonataEmitter(new StaticData(new NameScope()), new NameScope("input")).Method(expression!, "input", new Dictionary<string, string>());

        Assert.InRange(code.Sum(statement => statement.Length), 0, 70_000);
    }

    // What an IDE's threads have. Frames that are not optimised are several times as large, and nobody ships them.
#if DEBUG
    private const int StackSize = 8 * 1024 * 1024;
#else
    private const int StackSize = 1024 * 1024;
#endif

    private static JsonataError? Compile(string text)
    {
        var (expression, error) = JsonataBinder.Bind(text);
        if (expression is not null)
            new JsonataEmitter(new StaticData(new NameScope()), new NameScope("input")).Method(expression, "input", new Dictionary<string, string>());
        else
            Assert.InRange(error!.Span.End, 0, text.Length);
        return error;
    }
}
