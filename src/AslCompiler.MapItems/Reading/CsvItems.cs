using System.Runtime.CompilerServices;
using CsvHelper;

namespace AslCompiler.MapItems;

/// <summary>
/// CSV by RFC 4180 in UTF-8: an object for each row, all values strings, blanks kept. Cells that a row lacks are empty, cells too many are dropped, empty lines skipped.
/// </summary>
internal static class CsvItems
{
    // The service's limit; it also stops a quote that is never closed from swallowing a large file.
    private const int LongestRow = 8 * 1024 * 1024;

    internal static async IAsyncEnumerable<JsonData> ReadAsync(Stream content, string name, MapItemRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var headers = GivenHeaders(request);
        var reader = CsvReader.Create(content, OptionsOf(request), leaveOpen: true);
        await using (reader.ConfigureAwait(false))
        {
            if (headers is null && await MoveAsync(reader, name, cancellationToken).ConfigureAwait(false))
                headers = [.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetString)];
            if (headers is null)
                yield break;
            if (headers.Distinct(StringComparer.Ordinal).Count() < headers.Count)
                throw new InvalidDataException("CSV headers cannot contain duplicates.");

            var columns = MemberOrder.Of(headers);
            string[] names = [.. columns.Select(column => headers[column])];
            while (await MoveAsync(reader, name, cancellationToken).ConfigureAwait(false))
                yield return JsonData.Object(names, [.. columns.Select(column => JsonData.String(reader.GetString(column)))]);
        }
    }

    private static IReadOnlyList<string>? GivenHeaders(MapItemRequest request) => request.CsvHeaderLocation switch
    {
        "FIRST_ROW" => null,
        "GIVEN" => request.CsvHeaders ?? throw new InvalidDataException("The ReaderConfig must have CSVHeaders when the CSVHeaderLocation is GIVEN."),
        var other => throw new InvalidDataException($"The CSVHeaderLocation must be FIRST_ROW or GIVEN, but is '{other}'."),
    };

    private static CsvReaderOptions OptionsOf(MapItemRequest request) => new()
    {
        HasHeader = false,
        Separator = SeparatorOf(request),
        MaxRecordSize = LongestRow,
        OnMalformedRecord = Refuse,
    };

    private static char SeparatorOf(MapItemRequest request) => request.CsvDelimiter switch
    {
        null or "COMMA" => ',',
        "PIPE" => '|',
        "SEMICOLON" => ';',
        "SPACE" => ' ',
        "TAB" => '\t',
        var other => throw new InvalidDataException($"The CSVDelimiter must be COMMA, PIPE, SEMICOLON, SPACE or TAB, but is '{other}'."),
    };

    // A quote amid an unquoted value is text; what else is wrong with quotes would mix up cells.
    private static void Refuse(CsvMalformedRecord record)
    {
        if (record.Reason != CsvMalformedReason.StrayQuote)
            throw new CsvFormatException(record.Reason == CsvMalformedReason.UnterminatedQuote ? "a quote is never closed" : "text follows a closing quote", record.RecordNumber, record.ByteOffset);
    }

    private static async ValueTask<bool> MoveAsync(CsvReader reader, string name, CancellationToken cancellationToken)
    {
        try
        {
            return await reader.ReadAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (CsvFormatException exception)
        {
            throw new InvalidDataException($"Row {exception.RecordNumber} of '{name}' is not CSV: {exception.Message}", exception);
        }
    }
}
