using AslCompiler.Analyzers.Tests.CSharp;
using AslCompiler.CodeFixes.CSharp;

namespace AslCompiler.CodeFixes.Tests.CSharp;

public sealed class StateNameFixTests
{
    private const string Handler = "if (context.StateName is \"Charge crad\") { } switch (context.StateName) { case \"charge card\": break; } return new();";

    [Fact]
    public async Task The_name_becomes_the_state_s_constant()
    {
        using var code = new FixedCode(new StateNameFixProvider(), Checkout.Handler(Handler));

        Assert.Equal(Checkout.Handler(Handler.Replace("\"Charge crad\"", "Checkout.States.ChargeCard", StringComparison.Ordinal)), await code.FixAsync());
        Assert.Empty(await code.ErrorsAsync());
    }

    [Fact]
    public async Task Fix_all_mends_every_name()
    {
        using var code = new FixedCode(new StateNameFixProvider(), Checkout.Handler(Handler));
        Assert.Equal(2, (await code.FixAllAsync()).Split("Checkout.States.ChargeCard").Length - 1);
        Assert.Empty(await code.ErrorsAsync());
    }

    [Fact]
    public async Task A_name_that_is_like_no_other_has_no_fix()
    {
        using var code = new FixedCode(new StateNameFixProvider(), Checkout.Handler("if (context.StateName is \"Elsewhere\") { } return new();"));
        Assert.Empty(await code.TitlesAsync());
    }
}
