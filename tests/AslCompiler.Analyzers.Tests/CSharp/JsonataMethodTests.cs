using Microsoft.CodeAnalysis.CSharp;

namespace AslCompiler.Analyzers.Tests.CSharp;

/// <summary>Methods with <c>[Jsonata]</c>: ASL1401, ASL1402, ASL1403 and the findings of expressions, each at its place within the C# string.</summary>
public sealed class JsonataMethodTests
{
    private const string Types = """
        public class Order { public string? Id { get; set; } public System.Collections.Generic.List<Line> Lines { get; set; } = []; }
        public record Line(string Name, decimal Price, int Quantity) { public Order? Order { get; set; } }

        """;

    private static CSharpProject Project(string methods, bool isBuild = false) =>
        CSharpProject.Of("", CSharpProject.Usings + "public static partial class Sums { " + methods + " }\n" + Types, isBuild: isBuild);

    private static Task<string[]> OfAsync(string attribute, string method = "public static partial JsonData? M(JsonData order);") => Project(attribute + " " + method).FindingsAsync();

    public static TheoryData<string, string> Conflicts => new()
    {
        { "[Jsonata(\"1\")] public static partial class Sums { [Jsonata(\"1\")] public static int M() => 1; }", "ASL1401 'M': 'M' has a body, which the expression would be; remove one of them" },
        { "public static partial class Sums { [Jsonata(\"1\")] public static int M(); }", "ASL1401 'M': 'M' is not partial, so its body cannot be generated; add 'partial'" },
        { "public static class Sums { [Jsonata(\"1\")] public static partial int M(); }", "ASL1401 'Sums': 'Sums' is not partial, so the body of 'M' cannot be generated; add 'partial'" },
        { "file static partial class Sums { [Jsonata(\"1\")] public static partial int M(); }", "ASL1401 'Sums': 'Sums' is seen in its file only, so the body of 'M' cannot be generated; remove 'file'" },
        { "public static partial class Sums { [Jsonata(\"1\")] public static partial int M<T>(); }", "ASL1401 'M': 'M' has type parameters, which an expression knows nothing of; remove them" },
        { "public static partial class Sums { [Jsonata(\"1\")] public static partial int M(ref int a); }", "ASL1401 'a': The parameter 'a' is passed by reference, and an expression takes values; remove 'ref'" },
        { "public static partial class Sums { [Jsonata(\"1\")] public static partial int M(TimeProvider a, TimeProvider b); }", "ASL1401 'b': 'M' has two parameters of the type TimeProvider, of which an expression takes one; remove 'b'" },
        { "public static partial class Sums { [Jsonata(\"1\")] public static partial int M(); public static partial int M() => 1; }", "ASL1401 'M': 'M' has a body elsewhere, which the expression would be; remove one of them" },
        { "public static partial class Sums { [Jsonata(\"1\", JsonContext = typeof(int))] public static partial int M(); }", "ASL1401 '\"1\"': 'Int32' is no JsonSerializerContext, so it knows no types; derive it from JsonSerializerContext" },
        { "public static partial class Sums { [Jsonata(\"1\")] public static partial int M(int a); [Jsonata(\"2\")] public static partial int M(int b); }", "ASL1401 'M': 'M' is declared before with the same parameters; remove one of them" },
        { "public static partial class Sums { [Jsonata(\"1\")] public static partial Task<int> M(); }", "ASL1402 'Task<int>': An expression is evaluated at once; return the value itself, without 'Task<int>'" },
        { "public static partial class Sums { [Jsonata(\"1\")] public static partial void M(); }", "ASL1402 'void': An expression gives a value, and the method returns none; give it a return type" },
        { "public static partial class Sums { [Jsonata(\"1\")] public static partial (int, int) M(); }", "ASL1402 '(int, int)': '(int, int)' has no form in JSON" },
        { "public static partial class Sums { [Jsonata(\"1\")] public static partial int M(Func<int> make); }", "ASL1402 'Func<int>': 'Func<int>' has no form in JSON" },
        { "public static partial class Sums<T> { [Jsonata(\"1\")] public static partial int M(T value); }", "ASL1402 'T': 'T' is a type parameter, and how to read and write it must be known here" },
        { "public static partial class Sums { [Jsonata(\"1\")] public static partial Random M(); }", "ASL1402 'Random': 'Random' has no form in JSON" },
        { "public static partial class Sums { [Jsonata(\"1\")] public static partial int M(Missing[] value); }", "ASL1402 'Missing[]': 'Missing' is not known yet when this is generated: it is misspelt, or generated itself; JsonData can take its place" },
    };

    [Theory]
    [MemberData(nameof(Conflicts))]
    public async Task A_method_that_can_have_no_body_says_why(string code, string expected)
    {
        code = code.Replace("[Jsonata(\"1\")] public static partial class", "public static partial class", StringComparison.Ordinal);
        Assert.Equal([expected], await CSharpProject.Of("", CSharpProject.Usings + code).FindingsAsync());
        // The C# error of the missing body silences analyzers in a build.
        var build = CSharpProject.Of("", CSharpProject.Usings + code, isBuild: true);
        Assert.Equal([expected[(expected.IndexOf(": ", StringComparison.Ordinal) + 2)..]], build.Generated.Select(diagnostic => diagnostic.GetMessage(null)));
        Assert.Empty(await build.FindingsAsync());
    }

    [Theory]
    [InlineData("""[Jsonata("a.b +) c")]""", "ASL0401 ')'")]
    [InlineData("""[Jsonata("a & \"x\" & \u0062 +) c")]""", "ASL0401 ')'")]
    [InlineData("""[Jsonata("\U0001F600 & a +) c")]""", "ASL0401 ')'")]
    [InlineData("""[Jsonata(@"a & ""x"" +) c")]""", "ASL0401 ')'")]
    [InlineData("[Jsonata(\"\"\"a & \"x\" +) c\"\"\")]", "ASL0401 ')'")]
    [InlineData("[Jsonata(\"\"\"\n    a\n\n      & \"x\" +) c\n    \"\"\")]", "ASL0401 ')'")]
    [InlineData("[Jsonata(\"\"\"\r\n    a\r\n      & \"x\" +) c\r\n    \"\"\")]", "ASL0401 ')'")]
    [InlineData("[Jsonata(\"\"\"\n    $suum(\n      a)\n    \"\"\")]", "ASL0408 '$suum'")]
    [InlineData("[Jsonata(\"a & \" + @\"\"\"x\"\" +) \" + \"c\")]", "ASL0401 ')'")]
    [InlineData("""[Jsonata("$su" + "um(a)")]""", "ASL0408 '$su\" + \"um'")]
    [InlineData("""[Jsonata("a +) " + Name)]""", "ASL0401 ')'")]
    [InlineData("""[Jsonata(Name + "a +) c")]""", "ASL0401 ')'")]
    [InlineData("""[Jsonata(Wrong)]""", "ASL0401 'Wrong'")]
    [InlineData("""[Jsonata($"{Wrong}")]""", "ASL0401 '$\"{Wrong}\"'")]
    [InlineData("""[Jsonata(expression: ("a +) c"))]""", "ASL0401 ')'")]
    [InlineData("""[Jsonata("a +")]""", "ASL0401 ''")]
    [InlineData("""[Jsonata("(a")]""", "ASL0401 ''")]
    public async Task A_finding_is_at_its_place_within_the_string(string attribute, string expected)
    {
        const string constants = "private const string Name = \"name & \"; private const string Wrong = \"a +) c\"; ";
        var finding = Assert.Single(await OfAsync(constants + attribute));
        Assert.StartsWith(expected + ":", finding, StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_a_build_the_generator_reports_a_broken_expression_at_the_same_place_and_C_sharp_nothing()
    {
        var build = Project("\n[Jsonata(\"\"\"\n    a +) c\n    \"\"\")] public static partial JsonData? M(JsonData order);", isBuild: true);

        var diagnostic = Assert.Single(build.Generated);
        Assert.Equal("Code.cs: (8,7)-(8,8): ASL0401", diagnostic.Location.GetLineSpan() + ": " + diagnostic.Id);
        Assert.Empty(await build.FindingsAsync());
        Assert.Empty(build.Errors);
    }

    [Theory]
    [InlineData("$suum(lines)", "ASL0408 '$suum': There is no function '$suum', so the expression fails. Did you mean '$sum'?")]
    [InlineData("$eval('1')", "ASL0408 '$eval': There is no function '$eval', so the expression fails; '$parse' reads JSON texts")]
    [InlineData("$sum()", "ASL0409 '$sum()': '$sum' takes one argument, not 0")]
    [InlineData("$states.input.a", "ASL1403 '$states': No parameter gives '$states' a value; only the expressions of state machines have it")]
    [InlineData("$order.a", "ASL1403 '$order': No parameter gives '$order' a value; the first parameter is the input, '$'")]
    [InlineData("function($x){$x}", "ASL0413 'function($x){$x}': 'JsonData' takes data; this gives a function")]
    public async Task Findings_of_expressions_are_those_of_state_machines(string expression, string expected) =>
        Assert.Equal([expected], await OfAsync("[Jsonata(\"" + expression + "\")]"));

    [Theory]
    [InlineData("a & b", "decimal", "ASL0413 'a & b': 'decimal' takes a number; this gives a string")]
    [InlineData("a > b", "string", "ASL0413 'a > b': 'string' takes a string; this gives true or false")]
    [InlineData("a > b ? 'x'", "string", "ASL0411 'a > b ? 'x'': Where this gives nothing the method fails: it has no ':' for the other case")]
    public async Task A_result_that_the_return_type_does_not_take_is_told(string expression, string type, string expected) =>
        Assert.Equal([expected], await OfAsync("[Jsonata(\"" + expression + "\")]", $"public static partial {type} M(JsonData order);"));

    [Theory]
    [InlineData("lines.prise", "prise", "'lines.prise' leads nowhere: the type Line has no 'prise'. Did you mean 'price'?")]
    [InlineData("$sum(lines.(price * quantiti))", "quantiti", "'quantiti' leads nowhere: the type Line has no 'quantiti'. Did you mean 'quantity'?")]
    [InlineData("lines[nam = 'x'].price", "nam", "'nam' leads nowhere: the type Line has no 'nam'. Did you mean 'name'?")]
    [InlineData("lines.order.lines^(pric).name", "pric", "'pric' leads nowhere: the type Line has no 'pric'. Did you mean 'price'?")]
    [InlineData("lines{nam: price}", "nam", "'nam' leads nowhere: the type Line has no 'nam'. Did you mean 'name'?")]
    [InlineData("$.lined", "lined", "'$.lined' leads nowhere: the type Order has no 'lined'. Did you mean 'lines'?")]
    [InlineData("$other.titel", "titel", "'$other.titel' leads nowhere: the type Line has no 'titel'")]
    [InlineData("{ 'a': $$.idd, 'b': [lines.{ 'c': Price }] }", "idd|Price", "'$$.idd' leads nowhere: the type Order has no 'idd'. Did you mean 'id'?|'Price' leads nowhere: the type Line has no 'Price'. Did you mean 'price'?")]
    public async Task Names_that_a_type_does_not_have_are_told(string expression, string places, string messages) => Assert.Equal(
        places.Split('|').Zip(messages.Split('|'), (place, message) => "ASL1104 '" + place + "': " + message),
        await OfAsync("[Jsonata(\"" + expression + "\")]", "public static partial JsonData? M(Order order, Line other);"));

    [Theory]
    [InlineData("lines.(price * quantity)")]
    [InlineData("lines@$l.lines[$l.whatever = name].name")]
    [InlineData("lines#$i[$i > 0].name")]
    [InlineData("$map(lines, function($line){$line.anything})")]
    [InlineData("$lookup($, 'anything').more")]
    [InlineData("($other := lines; $other.anything)")]
    [InlineData("lines.%.anything")]
    [InlineData("lines.$string().anything")]
    [InlineData("id.anything")]
    [InlineData("**.anything")]
    [InlineData("lines ~> |$|{'anything': anything}|")]
    public async Task What_is_not_known_for_sure_is_not_told(string expression) => Assert.DoesNotContain(
        await OfAsync("[Jsonata(\"" + expression + "\")]", "public static partial JsonData? M(Order order, Line other);"),
        finding => finding.StartsWith("ASL1104", StringComparison.Ordinal));

    [Fact]
    public async Task Half_an_attribute_is_left_to_C_sharp()
    {
        foreach (var attribute in new[] { "[Jsonata]", "[Jsonata()]", "[Jsonata(\"\")]", "[Jsonata(\" \")]", "[Jsonata(\"a\", JsonContext = typeof(int[]))]", "[Jsonata(null)]", "[Jsonata(1)]", "[Jsonata(Missing)]", "[Jsonata(\"a\", JsonContext = typeof(Missing))]", "[Jsonata(\"a\", JsonContext = null)]", "[Jsonata(\"a\", JsonContext =", "[Jsonata(\"\\q + \")]" })
            Assert.DoesNotContain((await OfAsync(attribute)).Concat(Project(attribute + " public static partial JsonData? M(JsonData order);", isBuild: true).Generated.Select(CSharpProject.Show)),
                finding => finding.StartsWith("AD", StringComparison.Ordinal) || finding.StartsWith("CS8785", StringComparison.Ordinal) || finding.StartsWith("ASL0011", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Code_that_is_being_written_makes_nothing_throw()
    {
        const string code = "namespace A { public partial class B<T> { [Jsonata(\"a.b & \" + @\"c\", JsonContext = typeof(C))] public static partial string[] M(this int[]? a, in T b, params string?[] c) ; } } record C(int D);";
        for (var length = 0; length < code.Length; length += 3)
        {
            var build = CSharpProject.Of("", CSharpProject.Usings + code[..length], isBuild: true);
            Assert.DoesNotContain((await build.FindingsAsync()).Concat(build.Generated.Select(CSharpProject.Show)),
                finding => finding.StartsWith("AD", StringComparison.Ordinal) || finding.StartsWith("CS8785", StringComparison.Ordinal) || finding.StartsWith("ASL0011", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void What_is_generated_compiles_as_C_sharp_13() => Assert.Empty(
        CSharpProject.Of("", CSharpProject.Usings + "public static partial class Sums { [Jsonata(\"$map(a.b.c, function($x){$sum([$x, $b.d.e])}) & $now()\")] public static partial string[] M(JsonData a, JsonData b); }", version: LanguageVersion.CSharp13).Errors);
}
