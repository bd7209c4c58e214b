using System.Globalization;
using AslCompiler.Compiler.Shapes;

namespace AslCompiler.Compiler.Tests.Shapes;

public sealed class ShapeMembersTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(8)]
    [InlineData(9)]
    [InlineData(40)]
    public void Members_are_found_and_keep_their_order_however_many_there_are(int count)
    {
        var members = new ShapeMembers();
        var values = Enumerable.Range(0, count).Select(_ => new Shape()).ToArray();
        for (var i = 0; i < count; i++)
            members.Put(Name(i), values[i], isFixed: i % 2 == 0);

        Assert.Equal(count, members.Count);
        for (var i = 0; i < count; i++)
        {
            Assert.Same(values[i], members.Find(Name(i)));
            Assert.Equal(Name(i), members[i].Name);
            Assert.Equal(i % 2 == 0, members.Fixes(Name(i)));
        }

        Assert.Null(members.Find("other"));
        Assert.False(members.Fixes("other"));
    }

    [Fact]
    public void A_member_that_is_put_again_keeps_its_place_and_stays_fixed()
    {
        var members = new ShapeMembers();
        var value = new Shape();
        members.Put("a", new Shape(), isFixed: true);
        members.Put("b", new Shape(), isFixed: false);
        members.Put("a", value, isFixed: false);

        Assert.Equal(2, members.Count);
        Assert.Same(value, members[0].Value);
        Assert.True(members.Fixes("a"));
    }

    private static string Name(int index) => "member" + index.ToString(CultureInfo.InvariantCulture);
}
