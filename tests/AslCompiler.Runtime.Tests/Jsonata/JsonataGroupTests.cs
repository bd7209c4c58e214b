using System.Globalization;
using AslCompiler.Runtime.Jsonata;

namespace AslCompiler.Runtime.Tests.Jsonata;

public sealed class JsonataGroupTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(8)]
    [InlineData(9)]
    [InlineData(100)]
    public void Groups_come_in_the_order_of_their_first_items_however_many_there_are(int keys)
    {
        JsonData[] items = [.. Enumerable.Range(0, 2 * keys).Select(item => JsonData.Number((long)item))];

        var groups = JsonataOperators.Group(
            JsonData.Array(items),
            (item => JsonData.String(KeyOf(item!.GetInt64() % keys)), members => JsonataFunctions.Sum.Invoke(null, members)));

        Assert.Equal(Enumerable.Range(0, keys).Select(key => (KeyOf(key), (2L * key) + keys)), groups.Members.Select(member => (member.Key, member.Value.GetInt64())));
    }

    [Fact]
    public void Two_pairs_with_one_key_are_refused_however_many_keys_there_are()
    {
        JsonData[] items = [.. Enumerable.Range(0, 20).Select(item => JsonData.Number((long)item))];

        var failure = Assert.Throws<JsonataException>(() => JsonataOperators.Group(
            JsonData.Array(items),
            (item => JsonData.String(KeyOf(item!.GetInt64())), members => members),
            (item => item!.GetInt64() == 19 ? JsonData.String(KeyOf(3)) : null, members => members)));

        Assert.Equal("D1009", failure.Code);
    }

    private static string KeyOf(long number) => "k" + number.ToString(CultureInfo.InvariantCulture);
}
