namespace AslCompiler.Runtime.Tests;

/// <summary>A path remembers the shapes it has met; that must never show.</summary>
public sealed class RememberedShapeTests
{
    private static readonly string[] Names = ["a", "b"];

    [Fact]
    public void Objects_of_one_shape_give_their_own_values()
    {
        var path = JsonPath.Of("$.b", "b");

        for (var i = 0; i < 100; i++)
            Assert.Equal(i, path.Find(JsonData.Object(Names, [JsonData.Null, JsonData.Number(i)]))!.GetInt64());
    }

    [Fact]
    public void A_member_that_stands_elsewhere_is_found_there()
    {
        var path = JsonPath.Of("$.b", "b");

        for (var i = 0; i < 100; i++)
        {
            Assert.Equal("2", path.Find(JsonData.Parse("""{"a":1,"b":2}"""))!.ToString());
            Assert.Equal("3", path.Find(JsonData.Parse("""{"b":3,"a":1}"""))!.ToString());
            Assert.Null(path.Find(JsonData.Parse("""{"a":1}""")));
        }
    }

    [Fact]
    public void Ever_new_shapes_are_read_as_well()
    {
        var path = JsonPath.Of("$.b", "b");

        for (var i = 0; i < 200; i++)
            Assert.Equal(i, path.Find(JsonData.Parse($$"""{"x{{i}}":0,"b":{{i}}}"""))!.GetInt64());
    }

    [Fact]
    public void Grafting_appends_or_replaces_by_the_shape_at_hand()
    {
        var path = JsonPath.Of("$.b", "b");
        var value = JsonData.Number(7);

        for (var i = 0; i < 100; i++)
        {
            Assert.Equal("""{"a":1,"b":7}""", path.Graft(JsonData.Object(["a"], [JsonData.Number(1)]), value).ToString());
            Assert.Equal("""{"a":null,"b":7}""", path.Graft(JsonData.Object(Names, [JsonData.Null, JsonData.Null]), value).ToString());
            Assert.Equal("""{"b":7,"c":1}""", path.Graft(JsonData.Parse("""{"b":0,"c":1}"""), value).ToString());
        }
    }

    [Fact]
    public void Grafting_leaves_the_input_as_it_was()
    {
        var path = JsonPath.Of("$.b", "b");
        var input = JsonData.Object(Names, [JsonData.True, JsonData.False]);

        for (var i = 0; i < 3; i++)
            path.Graft(input, JsonData.Number(i));

        Assert.Equal("""{"a":true,"b":false}""", input.ToString());
    }

    [Fact]
    public void Threads_may_share_a_path()
    {
        var read = JsonPath.Of("$.b", "b");
        var graft = JsonPath.Of("$.c", "c");

        Parallel.For(0, 2_000, i =>
        {
            var input = JsonData.Parse(i % 2 == 0 ? $$"""{"a":0,"b":{{i}}}""" : $$"""{"b":{{i}},"a":0}""");
            Assert.Equal(i, read.Find(graft.Graft(input, JsonData.Null))!.GetInt64());
        });
    }
}
