using System.Text.RegularExpressions;
using static AslCompiler.Runtime.PathStep;

namespace AslCompiler.Runtime.Tests;

public sealed class JsonPathTests
{
    private static readonly JsonData s_deep = JsonData.Parse("""{"a":{"b":{"c":[{"d":1},{"d":2}],"d":3}},"d":[{"d":4}],"n":null}""");
    private static readonly JsonData s_array = JsonData.Parse("[1,3,5,7,8,13,20]");

    private static string? Find(JsonData root, params PathStep[] steps) => new JsonPath("$", steps).Find(root)?.ToString();

    // Answers of Jayway 2.0.0, from conformance/jsonpath/jayway.json.
    [Fact]
    public void Deep_scans_are_pre_order_and_keep_Jayways_quirks()
    {
        Assert.Equal("[[{\"d\":4}],3,1,2,4]", Find(s_deep, DeepScan, Member("d")));
        Assert.Equal("[{\"d\":1},{\"d\":4}]", Find(s_deep, DeepScan, Index(0)));
        Assert.Equal("[1,2,4]", Find(s_deep, DeepScan, Index(0), Member("d")));
        Assert.Equal("[3,1,2]", Find(s_deep, DeepScan, Member("b"), DeepScan, Member("d")));
        Assert.Null(Find(s_deep, DeepScan, Member("d"), Member("d")));
        Assert.Equal(12, new JsonPath("$", DeepScan, Wildcard).Find(s_deep)!.Count);
    }

    [Fact]
    public void Slices_count_negative_bounds_from_the_end_only_when_they_stand_alone()
    {
        Assert.Equal("[8,13,20]", Find(s_array, Slice(-3, null)));
        Assert.Equal("[1,3,5,7]", Find(s_array, Slice(null, -3)));
        Assert.Equal("[3,5,7,8,13,20]", Find(s_array, Slice(1, 15)));
        Assert.Equal("[]", Find(s_array, Slice(1, -1)));
        Assert.Equal("[]", Find(s_array, Slice(5, 3)));
        Assert.Null(Find(s_array, Slice(-4, -1)));
        Assert.Null(Find(s_array, Slice(-3, 5)));
    }

    [Fact]
    public void Negative_indexes_are_never_found_but_script_indexes_count_from_the_end()
    {
        Assert.Null(Find(s_array, Index(-1)));
        Assert.Equal("20", Find(s_array, FromEnd(1)));
        Assert.Null(Find(s_array, FromEnd(8)));
        Assert.Equal("[1,1]", Find(s_array, Indexes(0, 0)));
        Assert.Null(Find(s_array, Function("length")));
    }

    [Fact]
    public void Indefinite_paths_over_a_missing_member_give_nothing_and_no_error()
    {
        Assert.Equal("[]", Find(JsonData.EmptyObject, Member("item"), Member("items"), Slice(1, 5), Member("itemValue")));
        Assert.Equal("[]", Find(JsonData.EmptyObject, Member("items"), Wildcard));
        Assert.Equal("[]", Find(JsonData.EmptyObject, Wildcard));
        Assert.Null(Find(JsonData.EmptyObject, Slice(1, 5)));
    }

    [Fact]
    public void Under_a_wildcard_items_that_lack_a_member_are_skipped_but_members_are_not()
    {
        Assert.Equal("[1]", Find(JsonData.Parse("""[{"a":1},{"b":2}]"""), Wildcard, Member("a")));
        Assert.Null(Find(JsonData.Parse("""{"x":{"a":1},"y":{"b":2}}"""), Wildcard, Member("a")));
    }

    [Fact]
    public void Several_names_give_one_object()
    {
        var data = JsonData.Parse("""{"a":1,"b":2,"c":3}""");
        Assert.Equal("""{"a":1,"c":3}""", Find(data, Members("a", "c", "x")));
        Assert.Equal("{}", Find(data, Members("x")));
        Assert.Null(Find(data, Members("a", "b"), Member("c")));
    }

    [Fact]
    public void Filters_test_items_or_the_object_itself()
    {
        var orders = JsonData.Parse("""[{"id":"A","qty":2},{"id":"B","qty":10},{"id":"C"}]""");
        Assert.Equal("""["B"]""", Find(orders, Filter((current, _) => PathFilters.GreaterThan(current["qty"], JsonData.Number(5))), Member("id")));
        Assert.Equal("""[{"id":"A","qty":2}]""", Find(orders[0]!, Filter((current, _) => PathFilters.Exists(current["qty"]))));
        Assert.Null(Find(JsonData.Number(1), Filter((_, _) => true)));
    }

    [Theory]
    [InlineData("1", "'1'", true, false)]
    [InlineData("1.0", "'1'", true, false)]
    [InlineData("true", "'1'", false, true)]
    [InlineData("null", "1", false, true)]
    [InlineData("[1]", "1", false, false)]
    [InlineData("null", "null", true, false)]
    [InlineData("'true'", "true", true, false)]
    [InlineData("[]", "null", false, true)]
    public void Filters_compare_numbers_with_numeric_texts(string left, string right, bool equal, bool notEqual)
    {
        var (a, b) = (JsonData.Parse(left.Replace('\'', '"')), JsonData.Parse(right.Replace('\'', '"')));
        Assert.Equal((equal, notEqual), (PathFilters.Equal(a, b), PathFilters.NotEqual(a, b)));
    }

    [Fact]
    public void Filters_never_hold_for_what_is_missing()
    {
        foreach (var operation in new Func<JsonData?, JsonData?, bool>[] { PathFilters.Equal, PathFilters.NotEqual, PathFilters.LessThan, PathFilters.GreaterThanOrEqual, PathFilters.In, PathFilters.NotIn, PathFilters.Contains, PathFilters.Size, PathFilters.Empty, PathFilters.NoneOf })
            Assert.False(operation(null, JsonData.Number(1)));
    }

    [Fact]
    public void Strict_equality_tells_numbers_from_texts_and_compares_structures()
    {
        Assert.True(PathFilters.StrictlyEqual(JsonData.Number(1), JsonData.Parse("1.0")));
        Assert.False(PathFilters.StrictlyEqual(JsonData.Number(1), JsonData.String("1")));
        Assert.True(PathFilters.StrictlyEqual(JsonData.Parse("[1]"), JsonData.Parse("[1]")));
        Assert.False(PathFilters.StrictlyEqual(null, JsonData.Null));
        Assert.True(PathFilters.StrictlyDifferent(null, JsonData.Number(1)));
    }

    [Fact]
    public void Other_filter_operators()
    {
        var list = JsonData.Parse("""["S","M"]""");
        Assert.True(PathFilters.LessThan(JsonData.String("a"), JsonData.String("b")));
        Assert.True(PathFilters.LessThanOrEqual(JsonData.Number(2), JsonData.String("10")));
        Assert.True(PathFilters.In(JsonData.String("S"), list));
        Assert.True(PathFilters.NotIn(JsonData.String("L"), list));
        Assert.True(PathFilters.SubsetOf(list, JsonData.Parse("""["S","M","L"]""")));
        Assert.True(PathFilters.AnyOf(list, JsonData.Parse("""["M"]""")));
        Assert.True(PathFilters.NoneOf(list, JsonData.Parse("""["L"]""")));
        Assert.True(PathFilters.All(list, JsonData.Parse("""["S"]""")));
        Assert.True(PathFilters.Contains(JsonData.String("abc"), JsonData.String("b")));
        Assert.True(PathFilters.Size(list, JsonData.Number(2)));
        Assert.True(PathFilters.Empty(JsonData.EmptyArray, JsonData.True));
        Assert.True(PathFilters.Empty(list, JsonData.False));
        Assert.True(PathFilters.Matches(JsonData.String("Rees"), new Regex(".*REES", RegexOptions.IgnoreCase)));
        Assert.False(PathFilters.Matches(JsonData.String("abc"), new Regex("a")));
    }

    [Fact]
    public void Messages_are_the_services()
    {
        static string Tail(Func<object> read) => Assert.Throws<StatesException>(read).Message;
        var path = JsonPath.Of("$.X", "X");
        var inner = JsonPath.Of("$.no.such.path", "no", "such", "path");
        Assert.Equal("Invalid path '$.X' : No results for path: $['X']", Tail(() => path.Select(JsonData.EmptyObject)));
        Assert.Equal("Invalid path '$.no.such.path' : Missing property in path $['no']", Tail(() => inner.Select(JsonData.EmptyObject)));
        Assert.Equal("The JSONPath '$.X' specified for the field 'key.$' could not be found in the input '{ }'", Tail(() => path.Read(JsonData.Parse("{ }"), "key.$")));
        Assert.Equal("Invalid path '$.X': The choice state's condition path references an invalid value.", Tail(() => path.Variable(JsonData.EmptyObject)));
        Assert.Equal("Reference path \"$.X\" must point to array.", Tail(() => path.Items(JsonData.Parse("""{"X":{}}"""))));
        Assert.Equal("The SecondsPath parameter does not reference an input value: $.X", Tail(() => path.Seconds(JsonData.EmptyObject)));
        Assert.Equal("The SecondsPath parameter cannot be parsed as a long value: $.X == 1.5", Tail(() => path.Seconds(JsonData.Parse("""{"X":1.5}"""))));
        Assert.Equal("The SecondsPath parameter references a negative value: $.X == -1", Tail(() => path.Seconds(JsonData.Parse("""{"X":-1}"""))));
        Assert.Equal("The TimestampPath parameter does not reference a valid ISO-8601 extended offset date-time format string: $.X == 2016-12-05 21:29:29Z", Tail(() => path.Timestamp(JsonData.Parse("""{"X":"2016-12-05 21:29:29Z"}"""))));
        Assert.Equal("The MaxConcurrencyPath field refers to value \"NoNumber\" which is not a valid integer: $.X", Tail(() => path.NonNegativeInteger(JsonData.Parse("""{"X":"NoNumber"}"""), "MaxConcurrency")));
        Assert.Equal("The MaxConcurrencyPath field refers to value \"{}\" which is not a valid integer: $.X", Tail(() => path.NonNegativeInteger(JsonData.Parse("""{"X":{}}"""), "MaxConcurrency")));
        Assert.Equal(1, path.NonNegativeInteger(JsonData.Parse("""{"X":"1"}"""), "MaxConcurrency"));
        Assert.Equal(0, path.Seconds(JsonData.Parse("""{"X":0}""")));
    }

    [Fact]
    public void A_graft_copies_the_path_and_makes_what_is_missing()
    {
        var root = JsonData.Parse("""{"a": {"x": 1.0}, "list": [ {"y":1}, 2 ]}""");
        var one = JsonData.Number(1);
        Assert.Same(one, JsonPath.Of("$").Graft(root, one));
        Assert.Equal("""{"a":{"x": 1.0},"list":[ {"y":1}, 2 ],"new":1}""", JsonPath.Of("$.new", "new").Graft(root, one).ToString());
        Assert.Equal("""{"a":{"x":1.0,"b":{"c":1}},"list":[ {"y":1}, 2 ]}""", JsonPath.Of("$.a.b.c", "a", "b", "c").Graft(root, one).ToString());
        Assert.Equal("""{"a":{"x": 1.0},"list":[{"y":1,"z":1},2]}""", new JsonPath("$.list[0].z", Member("list"), Index(0), Member("z")).Graft(root, one).ToString());
        Assert.Same(root["list"], JsonPath.Of("$.new", "new").Graft(root, one)["list"]);
    }

    [Fact]
    public void A_graft_that_does_not_fit_is_a_ResultPathMatchFailure()
    {
        foreach (var path in new[] { JsonPath.Of("$.a", "a"), JsonPath.Of("$.a.b", "a", "b"), new JsonPath("$[9]", Index(9)), new JsonPath("$.a[0]", Member("a"), Index(0)) })
            Assert.Equal(ErrorNames.ResultPathMatchFailure, Assert.Throws<StatesException>(() => path.Graft(JsonData.String("x"), JsonData.Null)).Error);
        Assert.Equal(ErrorNames.ResultPathMatchFailure, Assert.Throws<StatesException>(() => JsonPath.Of("$.a.b", "a", "b").Graft(JsonData.Parse("""{"a":null}"""), JsonData.Null)).Error);
    }
}
