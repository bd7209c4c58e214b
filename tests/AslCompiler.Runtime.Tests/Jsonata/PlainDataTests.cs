using AslCompiler.Runtime.Jsonata;

namespace AslCompiler.Runtime.Tests.Jsonata;

public sealed class PlainDataTests
{
    [Fact]
    public void What_has_no_marks_is_itself()
    {
        var value = JsonData.Object(["a"], [JsonData.Array(JsonData.Number(1))]);

        Assert.Same(value, PlainData.Of(value));
    }

    [Fact]
    public void Marks_are_taken_off_at_any_depth_and_the_rest_is_shared()
    {
        var rest = JsonData.Array(JsonData.Number(2));
        var marked = new ArrayData([JsonData.Number(1)]) { Marks = ArrayMarks.OneItem };

        var plain = PlainData.Of(JsonData.Object(["a", "b"], [JsonData.Array(marked), rest]));

        Assert.Equal("""{"a":[[1]],"b":[2]}""", plain.ToString());
        Assert.Equal(ArrayMarks.None, ((ArrayData)plain["a"]![0]!).Marks);
        Assert.Same(rest, plain["b"]);
    }

    [Fact]
    public void A_number_that_JSON_cannot_say_is_an_error() =>
        Assert.Equal("D1001", Assert.Throws<JsonataException>(() => PlainData.Of(JsonData.Array(NumberData.OfComputed(double.PositiveInfinity)))).Code);

    [Fact]
    public void A_computed_number_that_was_measured_can_be_written()
    {
        var value = JsonData.Array(NumberData.OfComputed(0.1 + 0.2));

        Assert.False(JsonTextBound.IsLonger(value, 1000));
        Assert.Equal("[0.30000000000000004]", value.ToString());
    }
}
