using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace AslCompiler.Runtime;

/// <summary>Turns data into the types of record properties and back. Called by emitted code.</summary>
public static class JsonValues
{
    /// <summary>A string.</summary>
    /// <param name="data">The data.</param>
    public static string ReadString(JsonData data)
    {
        ArgumentNullException.ThrowIfNull(data);
        return data.TryGetString(out var value) ? value : throw JsonShapeException.Expected("a string", data);
    }

    /// <summary>A whole number; <c>2.0</c> is one.</summary>
    /// <inheritdoc cref="ReadString"/>
    public static long ReadInt64(JsonData data)
    {
        ArgumentNullException.ThrowIfNull(data);
        if (data.TryGetInt64(out var value))
            return value;
        return data.TryGetDecimal(out var number) && number == decimal.Truncate(number) && number is >= long.MinValue and <= long.MaxValue
            ? (long)number
            : throw JsonShapeException.Expected("a whole number", data);
    }

    /// <summary>A number.</summary>
    /// <inheritdoc cref="ReadString"/>
    public static decimal ReadDecimal(JsonData data)
    {
        ArgumentNullException.ThrowIfNull(data);
        return data.TryGetDecimal(out var value) ? value : throw JsonShapeException.Expected("a number that decimal can hold", data);
    }

    /// <summary>A boolean.</summary>
    /// <inheritdoc cref="ReadString"/>
    public static bool ReadBoolean(JsonData data)
    {
        ArgumentNullException.ThrowIfNull(data);
        return data.Kind switch
        {
            JsonKind.True => true,
            JsonKind.False => false,
            _ => throw JsonShapeException.Expected("a boolean", data),
        };
    }

    /// <summary>A timestamp: RFC 3339 text.</summary>
    /// <inheritdoc cref="ReadString"/>
    public static DateTimeOffset ReadTimestamp(JsonData data)
    {
        ArgumentNullException.ThrowIfNull(data);
        return data.TryGetString(out var text)
            && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var value)
            ? value
            : throw JsonShapeException.Expected("a timestamp", data);
    }

    /// <summary>Anything.</summary>
    /// <inheritdoc cref="ReadString"/>
    public static JsonData ReadAny(JsonData data) => data;

    /// <summary>A list.</summary>
    /// <param name="data">The data.</param>
    /// <param name="read">Turns an item into its type.</param>
    /// <typeparam name="T">The items' type.</typeparam>
    public static IReadOnlyList<T> ReadList<T>(JsonData data, Func<JsonData, T> read)
    {
        ArgumentNullException.ThrowIfNull(data);
        ArgumentNullException.ThrowIfNull(read);
        if (data.Kind != JsonKind.Array)
            throw JsonShapeException.Expected("an array", data);
        var list = new T[data.Count];
        for (var i = 0; i < list.Length; i++)
        {
            try
            {
                list[i] = read(data[i]!);
            }
            catch (JsonShapeException exception)
            {
                throw new JsonShapeException("[" + i.ToString(CultureInfo.InvariantCulture) + "]: " + exception.Message, exception);
            }
        }

        return list;
    }

    /// <summary>A value as data.</summary>
    /// <param name="value">The value.</param>
    [return: NotNullIfNotNull(nameof(value))]
    public static JsonData? Write(string? value) => value is null ? null : JsonData.String(value);

    /// <inheritdoc cref="Write(string)"/>
    public static JsonData Write(long value) => JsonData.Number(value);

    /// <inheritdoc cref="Write(string)"/>
    public static JsonData? Write(long? value) => value is { } number ? JsonData.Number(number) : null;

    /// <inheritdoc cref="Write(string)"/>
    public static JsonData Write(decimal value) => JsonData.Number(value);

    /// <inheritdoc cref="Write(string)"/>
    public static JsonData? Write(decimal? value) => value is { } number ? JsonData.Number(number) : null;

    /// <inheritdoc cref="Write(string)"/>
    public static JsonData Write(bool value) => JsonData.Boolean(value);

    /// <inheritdoc cref="Write(string)"/>
    public static JsonData? Write(bool? value) => value is { } boolean ? JsonData.Boolean(boolean) : null;

    /// <inheritdoc cref="Write(string)"/>
    public static JsonData Write(DateTimeOffset value) => JsonData.String(value.ToString(
        value.Offset == TimeSpan.Zero ? "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'" : "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz",
        CultureInfo.InvariantCulture));

    /// <inheritdoc cref="Write(string)"/>
    public static JsonData? Write(DateTimeOffset? value) => value is { } timestamp ? Write(timestamp) : null;

    /// <inheritdoc cref="Write(string)"/>
    [return: NotNullIfNotNull(nameof(value))]
    public static JsonData? Write(JsonData? value) => value;

    /// <inheritdoc cref="Write(string)"/>
    [return: NotNullIfNotNull(nameof(value))]
    public static JsonData? Write(JsonRecord? value) => value?.ToJson();

    /// <summary>A list as data.</summary>
    /// <param name="values">The list.</param>
    /// <param name="write">Turns an item into data; null items become JSON null.</param>
    /// <typeparam name="T">The items' type.</typeparam>
    [return: NotNullIfNotNull(nameof(values))]
    public static JsonData? Write<T>(IReadOnlyList<T>? values, Func<T, JsonData?> write)
    {
        ArgumentNullException.ThrowIfNull(write);
        if (values is null)
            return null;
        var items = new JsonData[values.Count];
        for (var i = 0; i < items.Length; i++)
            items[i] = write(values[i]) ?? JsonData.Null;
        return JsonData.Array(items);
    }

    /// <summary>A task's result, which must not be null.</summary>
    /// <param name="result">What the task gave.</param>
    /// <param name="context">The task.</param>
    /// <typeparam name="T">The result's type.</typeparam>
    /// <exception cref="TaskFailedException">The result is null.</exception>
    public static T NotNull<T>(T? result, TaskContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return result ?? throw new TaskFailedException(ErrorNames.TaskFailed, "The handler of task '" + context.TaskName + "' returned null.");
    }

    /// <summary>A value of a type of the user's own.</summary>
    /// <param name="data">The data.</param>
    /// <param name="context">Knows the type.</param>
    /// <typeparam name="T">The type.</typeparam>
    public static T ReadType<T>(JsonData data, JsonSerializerContext context)
    {
        ArgumentNullException.ThrowIfNull(data);
        return Read(data, TypeInfoOf<T>(context));
    }

    /// <summary>A value of a type of the user's own, by reflection.</summary>
    /// <param name="data">The data.</param>
    /// <typeparam name="T">The type.</typeparam>
    [RequiresUnreferencedCode(ReflectionMessage)]
    [RequiresDynamicCode(ReflectionMessage)]
    public static T ReadType<T>(JsonData data)
    {
        ArgumentNullException.ThrowIfNull(data);
        return Read(data, (JsonTypeInfo<T>)JsonSerializerOptions.Web.GetTypeInfo(typeof(T)));
    }

    /// <summary>The data of a value of a type of the user's own.</summary>
    /// <param name="value">The value.</param>
    /// <param name="context">Knows the type.</param>
    /// <typeparam name="T">The type.</typeparam>
    public static JsonData WriteType<T>(T value, JsonSerializerContext context) => Write(value, TypeInfoOf<T>(context));

    /// <summary>The data of a value of a type of the user's own, by reflection.</summary>
    /// <param name="value">The value.</param>
    /// <typeparam name="T">The type.</typeparam>
    [RequiresUnreferencedCode(ReflectionMessage)]
    [RequiresDynamicCode(ReflectionMessage)]
    public static JsonData WriteType<T>(T value) => Write(value, (JsonTypeInfo<T>)JsonSerializerOptions.Web.GetTypeInfo(typeof(T)));

    private const string ReflectionMessage = "Types of your own are read and written by reflection; give the [StateMachine] attribute a JsonContext.";

    private static T Read<T>(JsonData data, JsonTypeInfo<T> info)
    {
        try
        {
            return JsonSerializer.Deserialize(data.ToString(), info) ?? throw JsonShapeException.Expected($"a {typeof(T).Name}", data);
        }
        catch (JsonException exception)
        {
            throw new JsonShapeException($"The data is no {typeof(T).Name}: {exception.Message}", exception);
        }
    }

    private static JsonData Write<T>(T value, JsonTypeInfo<T> info)
    {
        ArgumentNullException.ThrowIfNull(value);
        return JsonData.Parse(JsonSerializer.SerializeToUtf8Bytes(value, info));
    }

    private static JsonTypeInfo<T> TypeInfoOf<T>(JsonSerializerContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return (JsonTypeInfo<T>?)context.GetTypeInfo(typeof(T))
            ?? throw new InvalidOperationException($"{context.GetType().Name} does not know {typeof(T)}: give it [JsonSerializable(typeof({typeof(T).Name}))].");
    }
}
