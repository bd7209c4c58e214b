using AslCompiler.Analyzers.Tests.CSharp;
using AslCompiler.CodeFixes.CSharp;

namespace AslCompiler.CodeFixes.Tests.CSharp;

public sealed class ExpressionFixTests
{
    private static string Code(string attribute) => CSharpProject.Usings + "public record Order(string Id, decimal[] Prices); public static partial class Orders { const string Texts = \"$suum(prices)\"; "
        + attribute + " public static partial JsonData? M(Order order, decimal discount); }";

    [Theory]
    [InlineData("[Jsonata(\"$suum(prices)\")]", "[Jsonata(\"$sum(prices)\")]")]
    [InlineData("[Jsonata(@\"\"\"a\"\" & $suum(prices)\")]", "[Jsonata(@\"\"\"a\"\" & $sum(prices)\")]")]
    [InlineData("[Jsonata(\"1 + \" + \"$discont\")]", "[Jsonata(\"1 + \" + \"$discount\")]")]
    [InlineData("[Jsonata(\"$order.id\")]", "[Jsonata(\"$.id\")]")]
    [InlineData("[Jsonata(\"\"\"\n    prices &\n    idd\n    \"\"\")]", "[Jsonata(\"\"\"\n    prices &\n    id\n    \"\"\")]")]
    public async Task The_name_that_was_meant_is_written_into_the_string(string wrong, string right)
    {
        using var code = new FixedCode(new ExpressionFixProvider(), Code(wrong));

        Assert.Equal(Code(right), await code.FixAsync());
    }

    [Fact]
    public async Task Fix_all_mends_every_name()
    {
        using var code = new FixedCode(new ExpressionFixProvider(), Code("[Jsonata(\"$suum(pricse) & $discont & idd\")]"));

        Assert.Equal(Code("[Jsonata(\"$sum(prices) & $discount & id\")]"), await code.FixAllAsync());
    }

    [Theory]
    [InlineData("[Jsonata(Texts)]")]
    [InlineData("[Jsonata(\"$su\" + \"um(prices)\")]")]
    public async Task What_does_not_stand_in_one_piece_has_no_fix(string attribute)
    {
        using var code = new FixedCode(new ExpressionFixProvider(), Code(attribute));

        Assert.Empty(await code.TitlesAsync());
    }
}
