namespace AslCompiler.MapItems.Tests.Writing;

public sealed class ObjectMapResultSinkTests
{
    private const string Arn = "arn:aws:states:us-east-1:123456789012:mapRun:Orders/EachOrder:0b7a1c2e-5b1f-3d0a-9c4e-2f6d8a9b0c1d";
    private const string Folder = "exports/0b7a1c2e-5b1f-3d0a-9c4e-2f6d8a9b0c1d/";

    private readonly InMemoryObjectStore store = new();

    [Fact]
    public async Task The_answer_names_the_manifest() =>
        Assert.Equal($$"""{"Bucket":"results","Key":"{{Folder}}manifest.json"}""", (await WriteAsync()).ToString());

    [Fact]
    public async Task Each_status_with_records_has_a_file_and_the_manifest_lists_them()
    {
        await WriteAsync(succeeded: ["""{"Output":"{}"}""", """{"Output": 1.50}"""], failed: ["""{"Error":"E"}"""]);

        Assert.Equal("""[{"Output":"{}"},{"Output": 1.50}]""", await ReadAsync(Folder + "SUCCEEDED_0.json"));
        Assert.Equal("""[{"Error":"E"}]""", await ReadAsync(Folder + "FAILED_0.json"));
        Assert.Equal(
            $$$"""{"DestinationBucket":"results","MapRunArn":"{{{Arn}}}","ResultFiles":{"FAILED":[{"Key":"{{{Folder}}}FAILED_0.json","Size":15}],"PENDING":[],"SUCCEEDED":[{"Key":"{{{Folder}}}SUCCEEDED_0.json","Size":34}]}}""",
            await ReadAsync(Folder + "manifest.json"));
        Assert.Equal(3, await store.ListAsync("results", "", TestContext.Current.CancellationToken).CountAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Pending_records_have_their_file()
    {
        await WriteAsync(pending: ["""{"Status":"PENDING"}"""]);

        Assert.Equal("""[{"Status":"PENDING"}]""", await ReadAsync(Folder + "PENDING_0.json"));
    }

    [Fact]
    public async Task A_Map_Run_without_records_has_a_manifest()
    {
        await WriteAsync();

        Assert.Contains("""{"FAILED":[],"PENDING":[],"SUCCEEDED":[]}""", await ReadAsync(Folder + "manifest.json"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task JSON_lines_have_a_record_on_each_line_whatever_its_text()
    {
        await WriteAsync(succeeded: ["{\r\n\"a\":\n1.0}", "\"x\\ny\""], outputType: "JSONL");

        Assert.Equal("{  \"a\": 1.0}\n\"x\\ny\"\n", await ReadAsync(Folder + "SUCCEEDED_0.jsonl"));
    }

    [Fact]
    public async Task What_is_exported_can_be_read_again()
    {
        await WriteAsync(succeeded: ["1", "2"], outputType: "JSONL");
        var request = new MapItemRequest { Resource = "arn:aws:states:::s3:getObject", InputType = "JSONL", Parameters = JsonData.Parse($$"""{"Bucket":"results","Key":"{{Folder}}SUCCEEDED_0.jsonl"}""") };

        Assert.Equal(["1", "2"], await Reading.Reader.ReadAsync(request, store));
    }

    [Theory]
    [InlineData("""{"Bucket":"results"}""")]
    [InlineData("""{"Bucket":"results","Prefix":""}""")]
    public async Task Without_a_prefix_the_folder_is_at_the_top(string parameters) =>
        Assert.Equal("0b7a1c2e-5b1f-3d0a-9c4e-2f6d8a9b0c1d/manifest.json", (await WriteAsync(parameters: parameters))["Key"]!.GetString());

    [Fact]
    public async Task A_slash_at_the_end_of_the_prefix_is_not_doubled() =>
        Assert.Equal(Folder + "manifest.json", (await WriteAsync(parameters: """{"Bucket":"results","Prefix":"exports/"}"""))["Key"]!.GetString());

    [Fact]
    public async Task The_manifest_is_written_last()
    {
        var keys = new List<string>();

        await new ObjectMapResultSink(new Witness(keys)).WriteAsync(Results(["1"], ["2"], ["3"]), TestContext.Current.CancellationToken);

        Assert.Equal(4, keys.Count);
        Assert.Equal(Folder + "manifest.json", keys[^1]);
    }

    [Fact]
    public async Task The_bucket_is_needed() =>
        Assert.Equal("The Parameters must have a Bucket.", (await Assert.ThrowsAsync<InvalidDataException>(() => WriteAsync(parameters: "{}"))).Message);

    [Fact]
    public async Task Other_Resources_and_OutputTypes_are_not_supported()
    {
        var resource = new MapResults { MapRunArn = Arn, Resource = "arn:aws:states:::dynamodb:putItem" };

        await Assert.ThrowsAsync<NotSupportedException>(() => new ObjectMapResultSink(store).WriteAsync(resource, TestContext.Current.CancellationToken));
        await Assert.ThrowsAsync<NotSupportedException>(() => WriteAsync(outputType: "PARQUET"));
    }

    private Task<JsonData> WriteAsync(
        string[]? succeeded = null, string[]? failed = null, string[]? pending = null, string outputType = "JSON", string parameters = """{"Bucket":"results","Prefix":"exports"}""") =>
        new ObjectMapResultSink(store).WriteAsync(Results(succeeded ?? [], failed ?? [], pending ?? [], outputType, parameters), TestContext.Current.CancellationToken);

    private static MapResults Results(
        string[] succeeded, string[] failed, string[] pending, string outputType = "JSON", string parameters = """{"Bucket":"results","Prefix":"exports"}""") => new()
        {
            MapRunArn = Arn,
            Resource = "arn:aws:states:::s3:putObject",
            Parameters = JsonData.Parse(parameters),
            OutputType = outputType,
            Succeeded = [.. succeeded.Select(JsonData.Parse)],
            Failed = [.. failed.Select(JsonData.Parse)],
            Pending = [.. pending.Select(JsonData.Parse)],
        };

    private async Task<string> ReadAsync(string key)
    {
        using var reader = new StreamReader(await store.OpenReadAsync("results", key, null, TestContext.Current.CancellationToken));
        return await reader.ReadToEndAsync(TestContext.Current.CancellationToken);
    }

    private sealed class Witness(List<string> keys) : IObjectStore
    {
        public Task<Stream> OpenReadAsync(string bucket, string key, string? versionId, CancellationToken cancellationToken) => throw new NotSupportedException();

        public IAsyncEnumerable<ObjectMetadata> ListAsync(string bucket, string prefix, CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task WriteAsync(string bucket, string key, Stream content, CancellationToken cancellationToken)
        {
            keys.Add(key);
            return Task.CompletedTask;
        }
    }
}
