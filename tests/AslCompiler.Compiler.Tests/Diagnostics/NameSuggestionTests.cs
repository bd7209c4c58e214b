using AslCompiler.Compiler.Diagnostics;

namespace AslCompiler.Compiler.Tests.Diagnostics;

public sealed class NameSuggestionTests
{
    [Theory]
    [InlineData("Parametres", "Parameters")]
    [InlineData("resultpath", "ResultPath")]
    [InlineData("Nxt", "Next")]
    [InlineData("ReslutPath", "ResultPath")]
    [InlineData("Colour", null)]
    [InlineData("X", null)]
    public void The_nearest_name_is_suggested_if_it_is_near(string written, string? expected) =>
        Assert.Equal(expected, NameSuggestion.Nearest(written, ["Parameters", "ResultPath", "Next", "End", "Comment"]));
}
