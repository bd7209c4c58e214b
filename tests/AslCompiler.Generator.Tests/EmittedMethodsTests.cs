using System.Text.Json;
using System.Text.Json.Nodes;
using AslCompiler.Generator.Tests.Harness;
using AslCompiler.Runtime.Jsonata;

namespace AslCompiler.Generator.Tests;

/// <summary>The bodies of methods with <c>[Jsonata]</c>.</summary>
public sealed class EmittedMethodsTests
{
    private const string Order = """{"id":"A-1","lines":[{"name":"tea","price":4.5,"quantity":3},{"name":"cup","price":10,"quantity":1}]}""";

    private static string Show(object? value) => value is null ? "null" : value is string or JsonData ? value.ToString()! : JsonSerializer.Serialize(value);

    [Theory]
    [InlineData("JsonData", "$sum(lines.(price * quantity))", "decimal", "23.5")]
    [InlineData("JsonData", "$count(lines)", "int", "2")]
    [InlineData("JsonData", "$count(lines)", "byte", "2")]
    [InlineData("JsonData", "$count(lines) + 0.5", "double", "2.5")]
    [InlineData("JsonData", "0.1 + lines[0].price - 4.3", "decimal", "0.3")]
    [InlineData("JsonData", "lines[0].price * 100 / 1.125 / 100 * 3 - 11.00 + 1e-17", "int", "1")]
    [InlineData("JsonData", "0.1", "float", "0.1")]
    [InlineData("JsonData", "id & '!'", "string", "A-1!")]
    [InlineData("JsonData", "id = 'A-1'", "bool", "true")]
    [InlineData("JsonData", "lines.name", "string[]", """["tea","cup"]""")]
    [InlineData("JsonData", "lines.name", "List<string>", """["tea","cup"]""")]
    [InlineData("JsonData", "lines.name", "IReadOnlyList<string>", """["tea","cup"]""")]
    [InlineData("JsonData", "lines[0].name", "string[]", """["tea"]""")]
    [InlineData("JsonData", "nothing", "string[]", "[]")]
    [InlineData("JsonData", "nothing", "string[]?", "null")]
    [InlineData("JsonData", "[1, null]", "List<int?>", "[1,null]")]
    [InlineData("JsonData", "nothing", "decimal?", "null")]
    [InlineData("JsonData", "null", "decimal?", "null")]
    [InlineData("JsonData", "nothing", "string?", "null")]
    [InlineData("JsonData", "lines[0]", "JsonData", """{"name":"tea","price":4.5,"quantity":3}""")]
    [InlineData("JsonData", "nothing", "JsonData?", "null")]
    [InlineData("JsonData", "null", "JsonData?", "null")]
    [InlineData("JsonData", "lines[1]", "JsonElement", """{"name":"cup","price":10,"quantity":1}""")]
    [InlineData("JsonData", "lines[1].{'n': name}", "JsonObject", """{"n":"cup"}""")]
    [InlineData("JsonData", "nothing", "JsonNode?", "null")]
    [InlineData("JsonData", "'2030-01-02T03:04:05Z'", "DateTimeOffset", "\"2030-01-02T03:04:05+00:00\"")]
    [InlineData("JsonData", "'8ca7d6b5-1ef1-4d5a-9ad9-6a9d3d1d0a11'", "Guid?", "\"8ca7d6b5-1ef1-4d5a-9ad9-6a9d3d1d0a11\"")]
    [InlineData("JsonData", "'a'", "char", "\"a\"")]
    [InlineData("JsonData", "'aGk='", "byte[]", "\"aGk=\"")]
    [InlineData("JsonData", "'https://example.com/a'", "Uri", "\"https://example.com/a\"")]
    [InlineData("JsonData", "2", "DayOfWeek", "2")]
    public void A_result_becomes_the_return_type(string parameter, string expression, string type, string expected) =>
        Assert.Equal(expected, Show(MethodProject.Call($"[Jsonata(\"{expression}\")] public static partial {type} M({parameter} order);", JsonData.Parse(Order))));

    [Fact]
    public void Each_call_has_the_bounds_of_an_evaluation()
    {
        var method = MethodProject.OfMethods("[Jsonata(\"$length($pad('', 10000000))\")] public static partial int M();").Load().GetType("Sums")!.GetMethod("M")!;
        for (var call = 0; call < 30; call++)
            Assert.Equal(10_000_000, method.Invoke(null, null));
    }

    [Theory]
    [InlineData("string", "text", "text")]
    [InlineData("bool", true, "true")]
    [InlineData("int", 5, "5")]
    [InlineData("int?", null, "nothing")]
    [InlineData("long", 5L, "5")]
    [InlineData("byte", (byte)5, "5")]
    [InlineData("ulong", 18446744073709551615UL, "18446744073709552000")]
    [InlineData("double", 0.5, "0.5")]
    [InlineData("float", 0.1f, "0.1")]
    [InlineData("char", 'c', "c")]
    [InlineData("DayOfWeek", DayOfWeek.Friday, "5")]
    [InlineData("string?", null, "nothing")]
    [InlineData("int[]", new[] { 1, 2 }, "[1,2]")]
    [InlineData("IEnumerable<string>", new[] { "a" }, """["a"]""")]
    [InlineData("string[]?", null, "nothing")]
    public void An_argument_becomes_data(string type, object? argument, string expected) =>
        Assert.Equal(expected, MethodProject.Call($"[Jsonata(\"$exists($) ? $string($) : 'nothing'\")] public static partial string M({type} value);", argument));

    [Fact]
    public void Other_values_become_data_too()
    {
        Assert.Equal("12.50", MethodProject.Call("[Jsonata(\"$string($)\")] public static partial string M(JsonElement value);", JsonElement.Parse("\"12.50\"")));
        Assert.Equal("""{"a":1}""", MethodProject.Call("[Jsonata(\"$string($)\")] public static partial string M(JsonNode value);", JsonNode.Parse("""{"a":1}""")));
        Assert.Equal("12.5", MethodProject.Call("[Jsonata(\"$string($)\")] public static partial string M(decimal value);", 12.5m));
        Assert.Equal("2030-01-02", MethodProject.Call("[Jsonata(\"$\")] public static partial string M(DateOnly value);", new DateOnly(2030, 1, 2)));
        Assert.Equal("00000000-0000-0000-0000-000000000000", MethodProject.Call("[Jsonata(\"$\")] public static partial string M(Guid? value);", Guid.Empty));
    }

    [Fact]
    public void Parameters_after_the_first_are_variables() => Assert.Equal(
        21.15m,
        MethodProject.Call("[Jsonata(\"$sum(lines.(price * quantity)) * (1 - $discount ?? 0)\")] public static partial decimal M(JsonData order, decimal? discount);", JsonData.Parse(Order), 0.1m));

    [Fact]
    public void Parameters_may_have_the_names_of_keywords_and_functions() => Assert.Equal(
        6,
        MethodProject.Call("[Jsonata(\"$ + $class + $sum + $evaluation + $result\")] public static partial int M(int @event, int @class, int sum, int evaluation, int result = 3);", 0, 1, 1, 1, 3));

    [Fact]
    public void Without_parameters_the_input_is_nothing() =>
        Assert.Equal(6, MethodProject.Call("[Jsonata(\"$sum([1..3])\")] public static partial int M();"));

    [Theory]
    [InlineData("nothing", "decimal", "R1001", "nothing (undefined)")]
    [InlineData("nothing", "JsonData", "R1001", "nothing (undefined)")]
    [InlineData("id", "decimal", "R1002", "expected a number that Decimal can hold but found the string \"A-1\"")]
    [InlineData("id", "Guid", "R1002", "The result is no Guid")]
    [InlineData("1.5", "int", "R1002", "expected a whole number that Int32 can hold but found the number 1.5")]
    [InlineData("300", "byte", "R1002", "expected a whole number that Byte can hold but found the number 300")]
    [InlineData("$count(lines)", "string", "R1002", "expected a string but found the number 2")]
    [InlineData("null", "string", "R1002", "expected a string but found null")]
    [InlineData("[id, 1]", "string[]", "R1002", "[1]: expected a string but found the number 1")]
    [InlineData("id", "JsonObject", "R1002", "expected JsonObject but found the string \"A-1\"")]
    [InlineData("$map", "JsonData", "R1002", "a function")]
    [InlineData("id + 1", "decimal", "T2001", "must evaluate to a number")]
    public void What_cannot_be_returned_is_an_exception_with_a_code(string expression, string type, string code, string message)
    {
        var exception = Assert.Throws<JsonataException>(() => MethodProject.Call($"[Jsonata(\"{expression}\")] public static partial {type} M(JsonData order);", JsonData.Parse(Order)));
        Assert.Equal(code, exception.Code);
        Assert.Contains(message, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Time_and_chance_come_from_parameters()
    {
        var clock = new FixedClock(new DateTimeOffset(2030, 1, 2, 3, 4, 5, TimeSpan.Zero));
        Assert.Equal("2030-01-02T03:04:05.000Z", MethodProject.Call("[Jsonata(\"$now()\")] public static partial string M(TimeProvider? time = null);", clock));
        Assert.IsType<string>(MethodProject.Call("[Jsonata(\"$now()\")] public static partial string M(TimeProvider? time = null);", [null]));
        const string chance = "[Jsonata(\"[$random(), $uuid(), $shuffle([1..9])]\")] public static partial JsonData M(Random random);";
        Assert.Equal(MethodProject.Call(chance, new Random(1))!.ToString(), MethodProject.Call(chance, new Random(1))!.ToString());
        Assert.NotEqual(MethodProject.Call(chance, new Random(1))!.ToString(), MethodProject.Call(chance, new Random(2))!.ToString());
    }

    [Fact]
    public void The_functions_of_Step_Functions_are_there() => Assert.Equal(
        """[[1,3],"900150983cd24fb0d6963f7d28e17f72",{"a":1},36]""",
        MethodProject.Call("""[Jsonata("[[$range(1, 3, 2)], $hash('abc', 'MD5'), $parse('{\"a\":1}'), $length($uuid())]")] public static partial JsonData M();""")!.ToString());

    private sealed class FixedClock(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
