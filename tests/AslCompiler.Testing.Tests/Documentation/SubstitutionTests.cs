namespace AslCompiler.Testing.Tests.Documentation;

/// <summary>Placeholders as docs/getting-started.md shows them: <c>archive.asl.json</c> has <c>${Table}</c> and <c>${Seconds}, which the project file sets</c>.</summary>
public sealed class SubstitutionTests
{
    [Fact]
    public async Task A_value_is_given_at_construction()
    {
        var clock = new JumpingTimeProvider();
        var options = clock.Options();

        options.Substitutions["Table"] = "orders";

        Assert.Equal("""{"table":"orders"}""", (await new Archive(options).RunAsync("{}")).ToString());
    }

    [Fact]
    public void A_missing_value_is_named() =>
        Assert.Contains("${Table}", Assert.Throws<ArgumentException>(() => new Archive()).Message, StringComparison.Ordinal);
}
