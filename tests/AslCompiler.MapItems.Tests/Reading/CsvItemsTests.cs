using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace AslCompiler.MapItems.Tests.Reading;

public sealed class CsvItemsTests
{
    [Fact]
    public async Task Every_value_is_a_string_and_keeps_its_blanks() =>
        Assert.Equal(["""{"note":" Null ","paid":"true","id":"1"}"""], await Reader.ReadAsync(Reader.Csv(), "id,paid,note\n1,true, Null \n"));

    [Fact]
    public async Task Given_headers_leave_the_first_row_an_item() =>
        Assert.Equal(["""{"H1":"a","H2":"b"}""", """{"H1":"c","H2":"d"}"""], await Reader.ReadAsync(Reader.Csv("GIVEN", ["H1", "H2"]), "a,b\nc,d\n"));

    [Fact]
    public async Task Missing_cells_are_empty_and_cells_too_many_are_dropped() =>
        Assert.Equal(["""{"H1":"a","H2":""}""", """{"H1":"b","H2":"c"}""", """{"H1":"","H2":""}"""], await Reader.ReadAsync(Reader.Csv(), "H1,H2\na\nb,c,d\n,,,\n"));

    [Theory]
    [InlineData("H1,H2,H1\na,b,c\n")]
    [InlineData("H1,,\na,b,c\n")]
    public async Task Headers_must_differ(string csv) =>
        Assert.Equal("CSV headers cannot contain duplicates.", await Reader.CauseAsync<InvalidDataException>(Reader.Csv(), csv));

    [Fact]
    public async Task Given_headers_must_differ_even_for_an_empty_file() =>
        Assert.Equal("CSV headers cannot contain duplicates.", await Reader.CauseAsync<InvalidDataException>(Reader.Csv("GIVEN", ["a", "a"]), ""));

    [Fact]
    public async Task Headers_that_differ_in_case_differ() =>
        Assert.Equal(["""{"A":"1","a":"2"}"""], await Reader.ReadAsync(Reader.Csv(), "A,a\n1,2"));

    [Fact]
    public async Task Members_come_in_the_order_of_a_Java_map() =>
        Assert.Equal(["""{"banana":"2","":"4","apple":"1","cherry":"3"}"""], await Reader.ReadAsync(Reader.Csv(), "apple,banana,cherry,\n1,2,3,4\n"));

    [Fact]
    public async Task A_wide_row_has_all_its_cells()
    {
        var headers = Enumerable.Range(0, 1000).Select(column => $"c{column}").ToArray();

        var item = JsonData.Parse(Assert.Single(await Reader.ReadAsync(Reader.Csv(), string.Join(',', headers) + "\n" + string.Join(',', headers) + "\n")));

        Assert.Equal(1000, item.Count);
        Assert.All(item.Members, member => Assert.Equal(member.Key, member.Value.GetString()));
    }

    [Fact]
    public async Task Quoted_values_hold_delimiters_quotes_and_line_ends() =>
        Assert.Equal(["""{"a":"1,2","b":"say \"hi\"","c":"two\r\nlines"}"""], await Reader.ReadAsync(Reader.Csv(), "a,b,c\r\n\"1,2\",\"say \"\"hi\"\"\",\"two\r\nlines\"\r\n"));

    [Fact]
    public async Task Quotes_within_an_unquoted_value_are_text() =>
        Assert.Equal(["""{"a":"5\" pipe","b":"'x'"}"""], await Reader.ReadAsync(Reader.Csv(), "a,b\n5\" pipe,'x'\n"));

    [Theory]
    [InlineData("a,b\n1,2\n3,\"4\n", "Row 3 of 'orders/today' is not CSV: a quote is never closed")]
    [InlineData("a,b\n1,\"2\"x\n", "Row 2 of 'orders/today' is not CSV: text follows a closing quote")]
    public async Task Broken_quotes_are_told_with_their_row(string csv, string cause) =>
        Assert.StartsWith(cause, await Reader.CauseAsync<InvalidDataException>(Reader.Csv(), csv), StringComparison.Ordinal);

    [Theory]
    [InlineData("")]
    [InlineData("\uFEFF")]
    [InlineData("a,b")]
    [InlineData("a,b\r\n")]
    [InlineData("\r\n\r\n")]
    public async Task A_file_without_rows_has_no_items(string csv) =>
        Assert.Empty(await Reader.ReadAsync(Reader.Csv(), csv));

    [Theory]
    [InlineData("a\n1\n2\n")]
    [InlineData("a\n1\n2")]
    [InlineData("a\r\n1\r\n2")]
    [InlineData("a\n\n1\n\n2\n\n")]
    [InlineData("\uFEFFa\n1\n2\n")]
    public async Task Line_ends_empty_lines_and_a_byte_order_mark_change_nothing(string csv) =>
        Assert.Equal(["""{"a":"1"}""", """{"a":"2"}"""], await Reader.ReadAsync(Reader.Csv(), csv));

    [Theory]
    [InlineData(null, ',')]
    [InlineData("COMMA", ',')]
    [InlineData("PIPE", '|')]
    [InlineData("SEMICOLON", ';')]
    [InlineData("SPACE", ' ')]
    [InlineData("TAB", '\t')]
    public async Task Cells_end_at_the_delimiter_and_at_no_other(string? delimiter, char character)
    {
        var others = string.Concat(",|; \t".Where(other => other != character));

        var item = Assert.Single(await Reader.ReadAsync(Reader.Csv(delimiter: delimiter), $"a{character}b\n1{others}{character}2\n"));

        Assert.Equal(JsonData.Object(["a", "b"], [JsonData.String("1" + others), JsonData.String("2")]), JsonData.Parse(item));
    }

    [Fact]
    public async Task What_the_ReaderConfig_lacks_is_told()
    {
        Assert.Contains("CSVDelimiter", await Reader.CauseAsync<InvalidDataException>(Reader.Csv(delimiter: "COLON"), "a\n"), StringComparison.Ordinal);
        Assert.Contains("CSVHeaders", await Reader.CauseAsync<InvalidDataException>(Reader.Csv("GIVEN"), "a\n"), StringComparison.Ordinal);
        Assert.Contains("CSVHeaderLocation", await Reader.CauseAsync<InvalidDataException>(Reader.Request("CSV"), "a\n"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_row_larger_than_8_MB_is_refused()
    {
        var csv = "a\n\"" + new string('x', 9 * 1024 * 1024) + "\"\n";

        Assert.StartsWith("Row 2 of 'orders/today'", await Reader.CauseAsync<InvalidDataException>(Reader.Csv(), csv), StringComparison.Ordinal);
    }

    [Fact]
    public void Whatever_RFC_4180_writes_is_read_back()
    {
        var cells = Gen.Elements("", "a", "1,5", "\"", "x\"y", "line\nend", "cr\r\nlf", " blank ", "é€😀").ArrayOf(3).ArrayOf();

        Prop.ForAll(cells.ToArbitrary(), rows =>
        {
            var csv = string.Concat(rows.Select(row => string.Join(',', row.Select(cell => '"' + cell.Replace("\"", "\"\"", StringComparison.Ordinal) + '"')) + "\r\n"));
            var items = Reader.ItemsAsync(Reader.Csv("GIVEN", ["H1", "H2", "H3"]), new InMemoryObjectStore().Add("orders", "today", csv)).GetAwaiter().GetResult();
            return items.Select(item => item.Members.Select(member => member.Value.GetString())).SequenceEqual(rows, EqualityComparer<IEnumerable<string>>.Create((a, b) => a!.SequenceEqual(b!)));
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public async Task Rows_are_read_when_they_are_asked_for()
    {
        using var endless = new EndlessRows();
        var source = new ObjectMapItemSource(new OneObject(endless));

        var first = await source.ReadAsync(Reader.Csv(), TestContext.Current.CancellationToken).Take(3).ToArrayAsync(TestContext.Current.CancellationToken);

        Assert.Equal(3, first.Length);
        Assert.True(endless.IsDisposed);
    }

    [Fact]
    public async Task A_stopped_Map_stops_the_reading()
    {
        using var stop = new CancellationTokenSource();
        using var endless = new EndlessRows();
        var source = new ObjectMapItemSource(new OneObject(endless));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var item in source.ReadAsync(Reader.Csv(), stop.Token))
                await stop.CancelAsync();
        });
        Assert.True(endless.IsDisposed);
    }

    private sealed class OneObject(Stream content) : IObjectStore
    {
        public Task<Stream> OpenReadAsync(string bucket, string key, string? versionId, CancellationToken cancellationToken) => Task.FromResult(content);

        public IAsyncEnumerable<ObjectMetadata> ListAsync(string bucket, string prefix, CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task WriteAsync(string bucket, string key, Stream content, CancellationToken cancellationToken) => throw new NotSupportedException();
    }

    private sealed class EndlessRows : Stream
    {
        private static readonly byte[] s_rows = Encoding.UTF8.GetBytes("a\n1\n2\n3\n");

        public bool IsDisposed { get; private set; }

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            s_rows.CopyTo(buffer, offset);
            return s_rows.Length;
        }

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            cancellationToken.ThrowIfCancellationRequested();
            s_rows.CopyTo(buffer);
            return ValueTask.FromResult(s_rows.Length);
        }

        public override void Flush() => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            IsDisposed = true;
            base.Dispose(disposing);
        }
    }
}
