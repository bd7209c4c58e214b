using AslCompiler.Compiler.Text;

namespace AslCompiler.Compiler.Tests.Text;

public sealed class LineMapTests
{
    [Theory]
    [InlineData(0, 0, 0)]
    [InlineData(1, 0, 1)]
    [InlineData(2, 1, 0)]
    [InlineData(4, 1, 2)]
    [InlineData(5, 2, 0)]
    [InlineData(6, 3, 0)]
    [InlineData(7, 3, 1)]
    [InlineData(99, 3, 1)]
    public void Lines_end_with_any_kind_of_line_break(int offset, int line, int column) =>
        Assert.Equal(new LinePosition(line, column), new LineMap("a\nb\r\n\rc").Locate(offset));

    [Theory]
    [InlineData("${A}", "A")]
    [InlineData("${AWS::Region}", "AWS::Region")]
    [InlineData("${Fn.Arn}", "Fn.Arn")]
    [InlineData("${}", null)]
    [InlineData("${A", null)]
    [InlineData("x${A}", null)]
    [InlineData("${A}${B}", null)]
    [InlineData("$.a", null)]
    public void A_whole_placeholder_gives_its_name(string text, string? name) => Assert.Equal(name, Placeholders.WholeName(text));
}
