using System.Runtime.CompilerServices;
using System.Text;

namespace AslCompiler.MapItems;

/// <summary>JSON lines: an item of any kind on each line; blank lines are skipped. Texts and numbers stay as they are in the file.</summary>
internal static class JsonLineItems
{
    private static readonly UTF8Encoding s_strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    internal static async IAsyncEnumerable<JsonData> ReadAsync(Stream content, string name, MapItemRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var reader = new StreamReader(content, s_strict, leaveOpen: true);
        var number = 0L;
        while (await ReadLineAsync(reader, name, cancellationToken).ConfigureAwait(false) is { } line)
        {
            number++;
            if (!string.IsNullOrWhiteSpace(line))
                yield return Parse(line, number, name);
        }
    }

    private static async ValueTask<string?> ReadLineAsync(StreamReader reader, string name, CancellationToken cancellationToken)
    {
        try
        {
            return await reader.ReadLineAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (DecoderFallbackException exception)
        {
            throw new InvalidDataException($"'{name}' is not UTF-8: {exception.Message}", exception);
        }
    }

    private static JsonData Parse(string line, long number, string name)
    {
        try
        {
            return JsonData.Parse(line);
        }
        catch (InvalidJsonException exception)
        {
            throw new InvalidDataException($"Line {number} of '{name}' is not JSON: at column {exception.Column}: {exception.Reason}", exception);
        }
    }
}
