namespace AslCompiler.Generator.Tests.Harness;

/// <summary>Compares a text with <c>Snapshots/Name.verified.cs</c>; on a difference writes <c>Name.received.cs</c> beside it (Verify's convention).</summary>
internal static class Snapshot
{
    public static void Matches(string text, string name)
    {
        var folder = Repository.File("tests/AslCompiler.Generator.Tests/Snapshots");
        var verified = Path.Combine(folder, name + ".verified.cs");
        var received = Path.Combine(folder, name + ".received.cs");
        var expected = File.Exists(verified) ? File.ReadAllText(verified).ReplaceLineEndings("\n") : "";
        if (expected == text)
        {
            File.Delete(received);
            return;
        }

        File.WriteAllText(received, text);
        Assert.Fail($"The emitted code differs from Snapshots/{name}.verified.cs. Read Snapshots/{name}.received.cs; if it is right, rename it over the verified file.");
    }
}
