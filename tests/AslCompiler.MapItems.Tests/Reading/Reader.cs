using System.Text;

namespace AslCompiler.MapItems.Tests.Reading;

/// <summary>Reads one object, or a bucket, as an ItemReader would.</summary>
internal static class Reader
{
    public static MapItemRequest Request(string? inputType) => new()
    {
        Resource = "arn:aws:states:::s3:getObject",
        Parameters = JsonData.Parse("""{"Bucket":"orders","Key":"today"}"""),
        InputType = inputType,
    };

    public static MapItemRequest Csv(string location = "FIRST_ROW", string[]? headers = null, string? delimiter = null) => new()
    {
        Resource = "arn:aws:states:::s3:getObject",
        Parameters = JsonData.Parse("""{"Bucket":"orders","Key":"today"}"""),
        InputType = "CSV",
        CsvHeaderLocation = location,
        CsvHeaders = headers,
        CsvDelimiter = delimiter,
    };

    public static MapItemRequest Json(string? pointer) => new()
    {
        Resource = "arn:aws:states:::s3:getObject",
        Parameters = JsonData.Parse("""{"Bucket":"orders","Key":"today"}"""),
        InputType = "JSON",
        ItemsPointer = pointer,
    };

    /// <summary>The items' texts.</summary>
    public static Task<string[]> ReadAsync(MapItemRequest request, string content) => ReadAsync(request, Encoding.UTF8.GetBytes(content));

    public static Task<string[]> ReadAsync(MapItemRequest request, byte[] content) =>
        ReadAsync(request, new InMemoryObjectStore().Add("orders", "today", content));

    public static async Task<string[]> ReadAsync(MapItemRequest request, IObjectStore store) =>
        [.. (await ItemsAsync(request, store)).Select(item => item.ToString())];

    public static async Task<JsonData[]> ItemsAsync(MapItemRequest request, IObjectStore store) =>
        await new ObjectMapItemSource(store).ReadAsync(request, TestContext.Current.CancellationToken).ToArrayAsync(TestContext.Current.CancellationToken);

    public static async Task<string> CauseAsync<TException>(MapItemRequest request, string content)
        where TException : Exception =>
        (await Assert.ThrowsAsync<TException>(() => ReadAsync(request, content))).Message;
}
