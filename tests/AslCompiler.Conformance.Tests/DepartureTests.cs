using AslCompiler.Conformance.Compiling;
using AslCompiler.Conformance.Corpus;
using AslCompiler.Conformance.Running;

namespace AslCompiler.Conformance.Tests;

/// <summary>Each rule explains a path that does depart from RFC 9535, and leaves a similar path alone.</summary>
public sealed class DepartureTests
{
    private const string Refused = "refused by the RFC";

    private static readonly Example[] Examples =
    [
        new("blanks-at-the-ends", " $", Refused, NearMiss: "$[ 'a' ]"),
        new("blanks-between-steps", "$ ['a']", "[1]", NearMiss: "$[ 'a']['b ']"),
        new("dotted-name", "$.&", Refused, NearMiss: "$.a_1['&']"),
        new("dotted-name", "$.1", Refused, NearMiss: "$['.1']"),
        new("control-character", "$[\"\u0001\"]", Refused, NearMiss: "$[\n'a']"),
        new("escape-in-single-quotes", """$['\/']""", "[2]", NearMiss: """$["\/"]"""),
        new("escape-in-single-quotes", """$['\']""", Refused, NearMiss: """$['a']["\\"]"""),
        new("unknown-escape", """$["\x12"]""", Refused, NearMiss: """$["\\x12"]"""),
        new("unknown-escape", """$["\uD800"]""", Refused, NearMiss: """$["\uD83D\uDE00"]"""),
        new("stray-quote", "$['a' 'b']", Refused, NearMiss: "$['a','b']"),
        new("stray-quote", "$[''']", Refused, NearMiss: "$['']"),
        new("stray-comma", "$[0,]", Refused, NearMiss: "$[0,1]"),
        new("number-form", "$[0 2]", Refused, NearMiss: "$[ 0 ]"),
        new("number-form", "$[.1::]", Refused, NearMiss: "$['.1::']"),
        new("number-form", "$[1e1]", Refused, NearMiss: "$[1 : 2]"),
        new("number-form", "$[01]", Refused, NearMiss: "$[10]"),
        new("number-form", "$[:-0:]", Refused, NearMiss: "$[:-10]"),
        new("number-form", "$[- 1]", Refused, NearMiss: "$['- 1']"),
        new("large-number", "$[2147483648]", "[]", NearMiss: "$[2147483647]"),
        new("slice-of-four", "$[1:2:3:4]", Refused, NearMiss: "$['1:2:3:4']"),
        new("slice-step", "$[0:2:2]", "[1]", Document: "[1,2]", NearMiss: "$[0:2:1]"),
        new("slice-without-bounds", "$[:]", "[1,2]", Document: "[1,2]", NearMiss: "$[:2]"),
        new("slice-negative", "$[-2:2]", "[1,2]", Document: "[1,2]", NearMiss: "$[-2:]"),
        new("negative-index", "$[-1]", "[2]", Document: "[1,2]", NearMiss: "$[1]"),
        new("array-step-on-object", "$[0]", "[]", NearMiss: "$['0']"),
        new("several-names", "$['a','b']", "[1,3]", Document: """{"a":1,"b":3}""", NearMiss: "$['a,b']"),
        new("filter-function", "$[?length(@.a)==1]", "[]", NearMiss: "$[?(@.a=='length(@.a)')]"),
        new("several-places-compared", "$[?(@.*==1)]", Refused, NearMiss: "$[?(@.a=='*' && @.b)]"),
        new("several-places-compared", "$[?(@.a<=$[0,1])]", Refused, NearMiss: "$[?(@['a']==1 || @.*)]"),
        new("bare-filter", "$[?@.a]", "[]", NearMiss: "$[? (@.a)]"),
        new("bare-filter", "$[?(@.a)&&(@.b)]", "[]", NearMiss: "$[?((@.a)&&(@.b))]"),
        new("mixed-union", "$['a',1]", "[2]", Document: "[1,2]", NearMiss: "$[0,1]"),
    ];

    public static TheoryData<int> Numbers => [.. Enumerable.Range(0, Examples.Length)];

    [Theory]
    [MemberData(nameof(Numbers))]
    public void A_rule_covers_what_has_the_feature_and_not_what_looks_like_it(int number)
    {
        var example = Examples[number];
        var rule = Assert.Single(DepartureRules.All, rule => rule.Name == example.Rule);

        Assert.True(rule.IsUsed(new RfcPath(example.Path), example.Document));
        Assert.False(rule.IsUsed(new RfcPath(example.NearMiss), example.Document), example.NearMiss);
    }

    [Fact]
    public void Every_rule_explains_a_case_that_departs()
    {
        var library = new FlowLibrary();
        var runner = new JsonPathRunner([.. Examples.Select(example => example.ToCase())], Departures.Parse("{}"), library);
        runner.Prepare();
        library.Compile();
        var rows = runner.Run().ToArray();

        Assert.Equal(Examples.Select(example => (example.Path, (string?)example.Rule)), rows.Select(row => (row.Id, row.Departure)));
        Assert.Equal(DepartureRules.All.Select(rule => rule.Name).Order(), Examples.Select(example => example.Rule).Distinct().Order());
    }

    [Theory]
    [InlineData("$[0]", "[1]", "[2]")]
    [InlineData("$['a']", """{"a":1}""", "[2]")]
    [InlineData("$[?(@.a==1)]", """[{"a":1}]""", "[]")]
    [InlineData("$[0:1]", "[1]", "[]")]
    public void A_wrong_answer_without_such_a_feature_fails(string path, string document, string answer)
    {
        var library = new FlowLibrary();
        var runner = new JsonPathRunner([new Example("", path, answer, "", document).ToCase()], Departures.Parse("{}"), library);
        runner.Prepare();
        library.Compile();

        Assert.False(Assert.Single(runner.Run()).Passed);
    }

    private sealed record Example(string Rule, string Path, string Answer, string NearMiss, string Document = """{"a":1,"/":2}""")
    {
        public JsonPathCase ToCase() => Answer == Refused
            ? new("rfc9535", Path, Path, null, [new PathOutcome(null, "invalid-path")], IsNodeList: true, [])
            : new("rfc9535", Path, Path, Document, [new PathOutcome(JsonText.Parse(Answer), null)], IsNodeList: true, []);
    }
}
