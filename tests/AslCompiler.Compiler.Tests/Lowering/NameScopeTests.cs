using AslCompiler.Compiler.Lowering;

namespace AslCompiler.Compiler.Tests.Lowering;

public sealed class NameScopeTests
{
    [Theory]
    [InlineData("Get credit limit", "GetCreditLimit")]
    [InlineData("Credit applied >= 5000?", "CreditApplied5000")]
    [InlineData("order-fulfilment", "OrderFulfilment")]
    [InlineData("class", "Class")]
    [InlineData("already PascalCase", "AlreadyPascalCase")]
    [InlineData("sqs:sendMessage", "SqsSendMessage")]
    [InlineData("Größe prüfen", "GrößePrüfen")]
    public void Words_become_PascalCase(string text, string expected) => Assert.Equal(expected, NameScope.Pascal(text, "State"));

    [Theory]
    [InlineData("1st step", "State1stStep")]
    [InlineData("🚀", "State")]
    [InlineData("🚀 launch", "Launch")]
    [InlineData("", "State")]
    [InlineData("???", "State")]
    public void A_name_that_cannot_begin_an_identifier_gets_a_word_before_it(string text, string expected) => Assert.Equal(expected, NameScope.Pascal(text, "State"));

    [Fact]
    public void Names_that_collapse_into_one_are_numbered_in_order()
    {
        var names = new NameScope("Taken");

        Assert.Equal(["A", "A2", "A3", "Taken2", "V1", "V1_2"], [names.Unique("A"), names.Unique("A"), names.Unique("A"), names.Unique("Taken"), names.Unique("V1"), names.Unique("V1")]);
    }
}
