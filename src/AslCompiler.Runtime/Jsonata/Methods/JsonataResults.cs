using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Numerics;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace AslCompiler.Runtime.Jsonata;

/// <summary>
/// Turns what an expression gives into what a <c>[Jsonata]</c> method returns. Called by emitted code.
/// All throw a <see cref="JsonataException"/> with <c>R1001</c> for nothing, and with <c>R1002</c> for what the type does not take.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class JsonataResults
{
    internal const string ReflectionMessage = "Types of your own are read and written by reflection; give the [Jsonata] attribute a JsonContext.";

    /// <summary>It is nothing or JSON null: what a type that may be null gets null for.</summary>
    /// <param name="value">What the expression gave.</param>
    public static bool IsNull([NotNullWhen(false)] JsonData? value) => value is null or ({ Kind: JsonKind.Null } and not JsonataFunction);

    /// <summary>Any value; JSON null is one.</summary>
    /// <inheritdoc cref="IsNull"/>
    /// <exception cref="JsonataException">It is nothing, or a function.</exception>
    public static JsonData Data(JsonData? value) => value switch
    {
        null => throw new JsonataException("R1001", "The expression gives nothing (undefined), and the method returns a value always. Give a default with '??', or let the return type be null."),
        JsonataFunction => throw new JsonataException("R1002", "The expression gives a function, which is no data."),
        _ => PlainData.Of(value),
    };

    /// <summary>Any value; null for nothing.</summary>
    /// <inheritdoc cref="IsNull"/>
    public static JsonData? DataOrNull(JsonData? value) => value is null ? null : Data(value);

    /// <summary>Any value; JSON null is one.</summary>
    /// <inheritdoc cref="IsNull"/>
    public static JsonElement Element(JsonData? value) => Data(value).ToElement();

    /// <summary>Any value but JSON null.</summary>
    /// <param name="value">What the expression gave.</param>
    /// <typeparam name="T">The kind of node.</typeparam>
    public static T Node<T>(JsonData? value)
        where T : JsonNode
    {
        var data = Data(value);
        return data.ToNode() as T ?? throw Unexpected(typeof(T).Name, data);
    }

    /// <summary>A string.</summary>
    /// <inheritdoc cref="IsNull"/>
    public static string Text(JsonData? value)
    {
        var data = Data(value);
        return data.TryGetString(out var text) ? text : throw Unexpected("a string", data);
    }

    /// <summary>A boolean.</summary>
    /// <inheritdoc cref="IsNull"/>
    public static bool Boolean(JsonData? value)
    {
        var data = Data(value);
        return data.TryGetBoolean(out var boolean) ? boolean : throw Unexpected("a boolean", data);
    }

    /// <summary>A whole number.</summary>
    /// <param name="value">What the expression gave.</param>
    /// <typeparam name="T">Its type, such as <see cref="int"/>.</typeparam>
    public static T Integer<T>(JsonData? value)
        where T : struct, IBinaryInteger<T>, IMinMaxValue<T>
    {
        var data = Data(value);
        if (TryGetDecimal(data, out var number) && number == decimal.Truncate(number) && number >= decimal.CreateChecked(T.MinValue) && number <= decimal.CreateChecked(T.MaxValue))
            return T.CreateChecked(number);
        throw Unexpected("a whole number that " + typeof(T).Name + " can hold", data);
    }

    /// <summary>A number.</summary>
    /// <inheritdoc cref="IsNull"/>
    public static decimal Decimal(JsonData? value)
    {
        var data = Data(value);
        return TryGetDecimal(data, out var number) ? number : throw Unexpected("a number that Decimal can hold", data);
    }

    /// <summary>A number.</summary>
    /// <inheritdoc cref="IsNull"/>
    public static double Double(JsonData? value)
    {
        var data = Data(value);
        return data.TryGetDouble(out var number) && double.IsFinite(number) ? number : throw Unexpected("a number", data);
    }

    /// <summary>A number.</summary>
    /// <inheritdoc cref="IsNull"/>
    public static float Single(JsonData? value)
    {
        var data = Data(value);
        return data.TryGetDouble(out var number) && float.IsFinite((float)number) ? (float)number : throw Unexpected("a number that Single can hold", data);
    }

    /// <summary>A value that JSON has no kind for, such as a <see cref="Guid"/>, as System.Text.Json reads it.</summary>
    /// <param name="value">What the expression gave.</param>
    /// <param name="converter">How it is read.</param>
    /// <typeparam name="T">Its type.</typeparam>
    public static T Scalar<T>(JsonData? value, JsonConverter<T?> converter) => Read(value, data => data.To(ScalarTypes.Of(converter)));

    /// <summary>A member of an enum.</summary>
    /// <param name="value">What the expression gave.</param>
    /// <param name="isText">It is read from its name, else from its number.</param>
    /// <typeparam name="T">The enum.</typeparam>
    public static T Enum<T>(JsonData? value, bool isText)
        where T : struct, Enum => Read(value, data => data.To(ScalarTypes.OfEnum<T>(isText)));

    /// <summary>The items of a list, in which a single value is an array of one and nothing an empty one: to JSONata they are the same.</summary>
    /// <inheritdoc cref="IsNull"/>
    public static JsonData Items(JsonData? value)
    {
        if (value is null)
            return JsonData.EmptyArray;
        var data = Data(value);
        return data.Kind == JsonKind.Array ? data : JsonData.Array(data);
    }

    /// <summary>A list; see <see cref="Items"/>.</summary>
    /// <param name="value">What the expression gave.</param>
    /// <param name="read">Turns an item into its type.</param>
    /// <typeparam name="T">The items' type.</typeparam>
    public static T[] List<T>(JsonData? value, Func<JsonData, T> read)
    {
        ArgumentNullException.ThrowIfNull(read);
        var items = Items(value);
        var list = new T[items.Count];
        for (var i = 0; i < list.Length; i++)
        {
            try
            {
                list[i] = read(items[i]!);
            }
            catch (JsonataException exception)
            {
                throw new JsonataException(exception.Code, "[" + i.ToString(CultureInfo.InvariantCulture) + "]: " + exception.Message, exception);
            }
        }

        return list;
    }

    /// <summary>A value of a type of the user's own.</summary>
    /// <param name="value">What the expression gave.</param>
    /// <param name="context">Knows the type.</param>
    /// <typeparam name="T">The type.</typeparam>
    public static T Type<T>(JsonData? value, JsonSerializerContext context) => Read(value, data => JsonValues.ReadType<T>(data, context));

    /// <summary>A value of a type of the user's own, by reflection.</summary>
    /// <param name="value">What the expression gave.</param>
    /// <typeparam name="T">The type.</typeparam>
    [RequiresUnreferencedCode(ReflectionMessage)]
    [RequiresDynamicCode(ReflectionMessage)]
    public static T Type<T>(JsonData? value)
    {
        var data = Data(value);
        try
        {
            return JsonValues.ReadType<T>(data);
        }
        catch (JsonShapeException exception)
        {
            throw new JsonataException("R1002", exception.Message, exception);
        }
    }

    private static T Read<T>(JsonData? value, Func<JsonData, T?> read)
    {
        var data = Data(value);
        try
        {
            return read(data) ?? throw Unexpected(typeof(T).Name, data);
        }
        catch (Exception exception) when (exception is JsonException or JsonShapeException)
        {
            throw new JsonataException("R1002", $"The result is no {typeof(T).Name}: {exception.Message}", exception);
        }
    }

    // What was computed has 15 digits, as $string shows it: 0.1 + 0.2 is 0.3. What was read has all of its own.
    private static bool TryGetDecimal(JsonData data, out decimal number)
    {
        if (data is not NumberData { IsComputed: true, Double: var computed })
            return data.TryGetDecimal(out number);
        number = Math.Abs(computed) < (double)decimal.MaxValue ? (decimal)computed : 0;
        return Math.Abs(computed) < (double)decimal.MaxValue;
    }

    private static JsonataException Unexpected(string expected, JsonData data) => new("R1002", JsonShapeException.Expected(expected, data).Message);
}
