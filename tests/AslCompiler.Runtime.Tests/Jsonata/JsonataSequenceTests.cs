using AslCompiler.Runtime.Jsonata;
using static AslCompiler.Runtime.Jsonata.JsonataOperators;

namespace AslCompiler.Runtime.Tests.Jsonata;

public sealed class JsonataSequenceTests
{
    private static readonly JsonData s_orders = JsonData.Parse("""{"orders":[{"id":1,"tags":["a"]},{"id":2,"tags":["b","c"]},{"id":3}],"one":[{"id":7}]}""");

    [Fact]
    public void A_sequence_of_one_item_is_the_item()
    {
        Assert.Equal("7", Read(s_orders, "one", "id")?.ToString());
        Assert.Equal("[7]", KeepArray(Get(Get(s_orders, "one"), "id"))?.ToString());
    }

    [Fact]
    public void An_empty_sequence_is_nothing()
    {
        Assert.Null(Read(s_orders, "orders", "none"));
        Assert.Null(KeepArray(Get(Get(s_orders, "orders"), "none")));
    }

    [Fact]
    public void Arrays_in_the_results_of_a_step_are_taken_apart() => Assert.Equal("""["a","b","c"]""", Read(s_orders, "orders", "tags")?.ToString());

    [Fact]
    public void A_single_array_stays_as_it_is() => Assert.Equal("""["a"]""", Read(s_orders["orders"]![0], "tags")?.ToString());

    [Fact]
    public void A_predicate_may_give_an_index_from_either_end()
    {
        Assert.Equal("3", Read(At(s_orders["orders"], -1), "id")?.ToString());
        Assert.Equal("[1,3]", Value(Get(Filter(s_orders["orders"], _ => JsonData.Parse("[0,-1]")), "id"))?.ToString());
    }

    [Fact]
    public void Groups_keep_the_order_of_their_keys() => Assert.Equal(
        """{"odd":[1,3],"even":2}""",
        Group(s_orders["orders"], (item => JsonData.String(Read(item, "id")!.GetInt64() % 2 == 0 ? "even" : "odd"), group => Read(group, "id"))).ToString());

    [Fact]
    public void A_transform_changes_a_copy()
    {
        var changed = Transform(part => Read(part, "one"), _ => JsonData.Parse("""{"seen":true}"""), _ => JsonData.String("id")).Invoke(null, s_orders);

        Assert.Equal("""[{"seen":true}]""", changed!["one"]!.ToString());
        Assert.Equal("""[{"id":7}]""", s_orders["one"]!.ToString());
    }

    [Fact]
    public void Bindings_stay_with_the_items_of_a_path()
    {
        var labels = JsonataTuples.Of(s_orders["orders"])
            .Step(row => Lookup(row.Context, "tags"), index: 0, parent: 1)
            .Step(row => Concat(Read(row[1], "id"), row[0], row.Context))
            .Contexts();

        Assert.Equal("""["10a","20b","21c"]""", labels?.ToString());
    }
}
