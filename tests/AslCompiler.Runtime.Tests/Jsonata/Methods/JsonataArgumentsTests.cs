using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using AslCompiler.Runtime.Jsonata;

namespace AslCompiler.Runtime.Tests.Jsonata.Methods;

public sealed class JsonataArgumentsTests
{
    [Fact]
    public void Null_is_nothing()
    {
        Assert.Null(JsonataArguments.Of((string?)null));
        Assert.Null(JsonataArguments.Of((long?)null));
        Assert.Null(JsonataArguments.OfNode(null));
        Assert.Null(JsonataArguments.OfElement(null));
        Assert.Null(JsonataArguments.OfElement(default(JsonElement)));
        Assert.Null(JsonataArguments.OfList<string>(null, JsonataArguments.Of));
        Assert.Null(JsonataArguments.OfScalar(null, JsonMetadataServices.UriConverter));
        Assert.Null(JsonataArguments.OfEnum<DayOfWeek>(null, isText: true));
        Assert.Null(JsonataArguments.OfType<string>(null));
        Assert.Null(JsonataArguments.OfType<DayOfWeek>(null));
    }

    [Fact]
    public void JSON_null_is_null()
    {
        Assert.Equal(JsonKind.Null, JsonataArguments.OfElement(JsonElement.Parse("null"))!.Kind);
        Assert.Equal("[null]", JsonataArguments.OfList<string?>([null], JsonataArguments.Of)!.ToString());
    }

    [Fact]
    public void Values_are_written_as_JSON_has_them()
    {
        Assert.Equal("0.1", JsonataArguments.Of(0.1f)!.ToString());
        Assert.Equal("12.50", JsonataArguments.Of(12.50m)!.ToString());
        Assert.Equal("18446744073709551615", JsonataArguments.Of(ulong.MaxValue)!.ToString());
        Assert.Equal("\"Friday\"", JsonataArguments.OfEnum<DayOfWeek>(DayOfWeek.Friday, isText: true)!.ToString());
        Assert.Equal("5", JsonataArguments.OfEnum<DayOfWeek>(DayOfWeek.Friday, isText: false)!.ToString());
        Assert.Equal("\"2030-01-02\"", JsonataArguments.OfScalar(new DateOnly(2030, 1, 2), JsonMetadataServices.DateOnlyConverter)!.ToString());
        Assert.Equal("""{"a":1}""", JsonataArguments.OfNode(new JsonObject { ["a"] = 1 })!.ToString());
        Assert.Equal("""{"a":1}""", JsonataArguments.OfType(new { a = 1 })!.ToString());
    }

    [Fact]
    public void What_is_no_number_of_JSON_is_refused() => Assert.Throws<ArgumentException>(() => JsonataArguments.Of(double.NaN));
}
