using AslCompiler.Compiler.Fixes;
using AslCompiler.Compiler.Text;

namespace AslCompiler.Compiler.Tests.Fixes;

public sealed class FixEncodingTests
{
    [Fact]
    public void Fixes_come_out_as_they_went_in()
    {
        Fix[] fixes =
        [
            new("Rename to 'Next'", new TextEdit(new TextSpan(12, 5), "\"Next\"")),
            new("", new TextEdit(new TextSpan(0, 0), ""), new TextEdit(new TextSpan(7, 1), "1 2\n\u00e9 \ud83d\ude00")),
            new("Without edits"),
        ];

        var decoded = FixEncoding.Decode(FixEncoding.Encode(fixes));

        Assert.Equal(fixes.Select(fix => fix.Title), decoded.Select(fix => fix.Title));
        Assert.Equal(fixes.SelectMany(fix => fix.Edits), decoded.SelectMany(fix => fix.Edits));
        Assert.Equal(fixes.Select(fix => fix.Edits.Length), decoded.Select(fix => fix.Edits.Length));
    }

    [Fact]
    public void No_fixes_are_no_text()
    {
        Assert.Equal("", FixEncoding.Encode([]));
        Assert.Empty(FixEncoding.Decode(""));
    }
}
