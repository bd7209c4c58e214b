using System.Text.Json;
using AslCompiler.Generator.Tests.Harness;

namespace AslCompiler.Generator.Tests;

/// <summary>Emitted records in the hands of System.Text.Json, as a web API uses them.</summary>
public sealed class SerializationTests
{
    private const string Definition = """
        {"StartAt":"A","States":{
          "A":{"Type":"Choice","Choices":[{"Variable":"$.order_total","NumericGreaterThan":5,"Next":"B"}],"Default":"B"},
          "B":{"Type":"Pass","Parameters":{"id.$":"$.ORDER-id"},"End":true}}}
        """;

    private static readonly Type Input = GeneratorRun.Of(Definition).Load().GetType("Flows.Flow+Input", throwOnError: true)!;

    [Theory]
    [InlineData("""{"order_total":59.90,"ORDER-id":"a","more":[1,null]}""")]
    [InlineData("""{"ORDER-id":null,"order_total":1}""")]
    public void A_record_keeps_the_names_of_the_flow_and_members_it_does_not_name(string json) =>
        Assert.Equal(json, JsonSerializer.Serialize(JsonSerializer.Deserialize(json, Input, JsonSerializerOptions.Web), Input, JsonSerializerOptions.Web));

    [Fact]
    public void Data_that_does_not_fit_is_the_serializers_own_exception() =>
        Assert.Contains("order_total", Assert.Throws<JsonException>(() => JsonSerializer.Deserialize("""{"order_total":"x"}""", Input)).Message, StringComparison.Ordinal);

    [Fact]
    public void JsonData_is_any_value() =>
        Assert.Equal("""{"a":1.0,"b":null}""", JsonSerializer.Serialize(JsonSerializer.Deserialize<Dictionary<string, JsonData>>("""{"a":1.0,"b":null}""")));
}
