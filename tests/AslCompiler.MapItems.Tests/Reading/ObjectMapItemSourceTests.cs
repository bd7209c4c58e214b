using AslCompiler.Testing;

namespace AslCompiler.MapItems.Tests.Reading;

public sealed class ObjectMapItemSourceTests
{
    private static readonly DateTimeOffset Written = DateTimeOffset.FromUnixTimeSeconds(1_700_000_000);

    private readonly InMemoryObjectStore store = new InMemoryObjectStore(new JumpingTimeProvider(Written))
        .Add("orders", "2025/b.jsonl", "3\n")
        .Add("orders", "2025/a.jsonl", "1\n2\n")
        .Add("orders", "2024/a.jsonl", "0\n");

    [Fact]
    public async Task A_listing_gives_what_S3_tells_of_each_object_in_order() =>
        Assert.Equal(
            [
                """{"Etag":"\"6ddb4095eb719e2a9f0a3f95677d24e0\"","Key":"2025/a.jsonl","LastModified":1700000000,"Size":4,"StorageClass":"STANDARD"}""",
                """{"Etag":"\"6d7fce9fee471194aa8b5b6e47267f03\"","Key":"2025/b.jsonl","LastModified":1700000000,"Size":2,"StorageClass":"STANDARD"}""",
            ],
            await Reader.ReadAsync(Listing("2025/"), store));

    [Fact]
    public async Task A_listing_without_a_prefix_gives_all_objects() =>
        Assert.Equal(3, (await Reader.ReadAsync(Listing(null), store)).Length);

    [Fact]
    public async Task LOAD_AND_FLATTEN_gives_the_items_of_all_objects() =>
        Assert.Equal(["1", "2", "3"], await Reader.ReadAsync(Listing("2025/", "LOAD_AND_FLATTEN", "JSONL"), store));

    [Fact]
    public async Task LOAD_AND_FLATTEN_needs_an_InputType() =>
        await Assert.ThrowsAsync<InvalidDataException>(() => Reader.ReadAsync(Listing("2025/", "LOAD_AND_FLATTEN"), store));

    [Fact]
    public async Task A_missing_object_is_told() =>
        Assert.Equal(
            "The specified key does not exist: 'today' in the bucket 'orders'.",
            (await Assert.ThrowsAsync<ObjectNotFoundException>(() => Reader.ReadAsync(Reader.Request("JSON"), store))).Message);

    [Fact]
    public async Task A_missing_bucket_is_told() =>
        Assert.Equal(
            "The specified bucket does not exist: 'orders'.",
            (await Assert.ThrowsAsync<ObjectNotFoundException>(() => Reader.ReadAsync(Listing(null), new InMemoryObjectStore()))).Message);

    [Theory]
    [InlineData("""{"Key":"today"}""", "The Parameters must have a Bucket.")]
    [InlineData("""{"Bucket":"orders"}""", "The Parameters must have a Key.")]
    [InlineData("""{"Bucket":"orders","Key":5}""", "The Key must be a string, but is 5.")]
    public async Task What_the_Parameters_lack_is_told(string parameters, string message)
    {
        var request = new MapItemRequest { Resource = "arn:aws:states:::s3:getObject", InputType = "JSON", Parameters = JsonData.Parse(parameters) };

        Assert.Equal(message, (await Assert.ThrowsAsync<InvalidDataException>(() => Reader.ReadAsync(request, store))).Message);
    }

    [Theory]
    [InlineData("MANIFEST", null)]
    [InlineData(null, "S3_INVENTORY")]
    [InlineData("MANIFEST", "ATHENA_DATA")]
    [InlineData("PARQUET", null)]
    public async Task Manifests_and_Parquet_are_not_supported(string? inputType, string? manifestType)
    {
        var request = new MapItemRequest { Resource = "arn:aws:states:::s3:getObject", InputType = inputType, ManifestType = manifestType, Parameters = JsonData.Parse("""{"Bucket":"orders","Key":"today"}""") };

        Assert.Contains("not supported", (await Assert.ThrowsAsync<NotSupportedException>(() => Reader.ReadAsync(request, store))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_object_needs_an_InputType() =>
        Assert.Equal("The ReaderConfig must have an InputType.", await Reader.CauseAsync<InvalidDataException>(Reader.Request(null), "[]"));

    [Fact]
    public async Task Other_Resources_are_not_supported()
    {
        var request = new MapItemRequest { Resource = "arn:aws:states:::dynamodb:scan", Parameters = JsonData.Parse("""{"Bucket":"orders"}""") };

        Assert.Contains("dynamodb:scan", (await Assert.ThrowsAsync<NotSupportedException>(() => Reader.ReadAsync(request, store))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_version_is_asked_of_the_store()
    {
        var request = new MapItemRequest { Resource = "arn:aws:states:::s3:getObject", InputType = "JSON", Parameters = JsonData.Parse("""{"Bucket":"orders","Key":"today","VersionId":"7"}""") };

        await Assert.ThrowsAsync<NotSupportedException>(() => Reader.ReadAsync(request, store));
    }

    private static MapItemRequest Listing(string? prefix, string? transformation = null, string? inputType = null) => new()
    {
        Resource = "arn:aws:states:::s3:listObjectsV2",
        Parameters = JsonData.Parse(prefix is null ? """{"Bucket":"orders"}""" : $$"""{"Bucket":"orders","Prefix":"{{prefix}}"}"""),
        Transformation = transformation,
        InputType = inputType,
    };
}
