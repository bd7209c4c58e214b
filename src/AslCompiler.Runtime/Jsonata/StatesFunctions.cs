using System.ComponentModel;
using System.Text;

namespace AslCompiler.Runtime.Jsonata;

/// <summary>The functions that Step Functions adds to JSONata (ASL reference §2.9); those that are not pure belong to <see cref="StateEvaluation"/>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class StatesFunctions
{
    /// <summary><c>$partition(array, size)</c>: the array in pieces of that size; the last may be shorter.</summary>
    public static JsonataFunction Partition { get; } = new NativeFunction("partition", "<an:a>", static arguments =>
    {
        if (arguments[0] is not ArrayData array || arguments[1] is not NumberData { Double: var size })
            return null;
        if (!(size >= 1))
            throw new JsonataException("D3030", $"The size of a partition must be at least 1, but was: {JsonataText.Quote(arguments[1])}");
        var width = (int)Math.Min(size, Math.Max(1, array.Count));
        EvaluationBudget.Build(((long)array.Count * EvaluationBudget.Slot) + ((long)array.Count / width * EvaluationBudget.Value));
        return new ArrayData([.. array.ItemArray.Chunk(width).Select(piece => new ArrayData(piece))]);
    });

    /// <summary><c>$range(first, last, step)</c>: numbers from the first to the last, which is one of them when it is hit. A single number is no array.</summary>
    public static JsonataFunction Range { get; } = new NativeFunction("range", "<nnn:a<n>>", static arguments =>
    {
        if (arguments[0] is not NumberData { Double: var first } || arguments[1] is not NumberData { Double: var last } || arguments[2] is not NumberData { Double: var step })
            return null;
        if (step == 0)
            throw new JsonataException("D3030", "The step of a range must not be 0");
        var count = Math.Floor((last - first) / step) + 1;
        EvaluationBudget.BuildNumbers(count);
        var numbers = new JsonData[Math.Max(0, (int)count)];
        for (var i = 0; i < numbers.Length; i++)
            numbers[i] = NumberData.OfComputed(first + (i * step));
        return new ArrayData(numbers) { Marks = ArrayMarks.Sequence };
    });

    /// <summary><c>$hash(data, algorithm)</c>: in lower-case hex. What is no string is hashed as its JSON.</summary>
    public static JsonataFunction Hash { get; } = new NativeFunction("hash", "<xs:s>", static arguments =>
    {
        if (arguments[0] is null || arguments[1] is not StringData algorithm)
            return null;
        return Digests.Hex(Encoding.UTF8.GetBytes(JsonataText.Of(arguments[0])), algorithm.Text) is { } hex
            ? JsonData.String(hex)
            : throw new JsonataException("D3137", $"The algorithm must be MD5, SHA-1, SHA-256, SHA-384 or SHA-512, but was: {algorithm.Text}");
    });

    /// <summary><c>$parse(text)</c>: the value of a JSON text.</summary>
    public static JsonataFunction Parse { get; } = new NativeFunction("parse", "<s:x>", static arguments =>
    {
        if (arguments[0] is not StringData text)
            return null;
        try
        {
            // What the service has parsed itself it writes compactly.
            EvaluationBudget.Build((long)text.Text.Length * 2 * EvaluationBudget.Slot);
            var utf8 = Encoding.UTF8.GetBytes(text.Text);
            return JsonTreeParser.Parse(utf8, 0, utf8.Length, keepText: false);
        }
        catch (InvalidJsonException exception)
        {
            throw new JsonataException("D3120", $"The text passed to the function parse is not valid JSON: {exception.Message}");
        }
    });
}
