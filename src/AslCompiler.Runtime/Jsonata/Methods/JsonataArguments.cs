using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace AslCompiler.Runtime.Jsonata;

/// <summary>Turns the arguments of a <c>[Jsonata]</c> method into data; null is nothing (undefined). Called by emitted code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class JsonataArguments
{
    /// <summary>An argument as data.</summary>
    /// <param name="value">The argument; an undefined element is nothing.</param>
    public static JsonData? OfElement(JsonElement? value) => value is { ValueKind: not JsonValueKind.Undefined } element ? JsonData.FromElement(element) : null;

    /// <inheritdoc cref="Of(string)"/>
    public static JsonData? OfNode(JsonNode? value) => value is null ? null : JsonData.FromNode(value);

    /// <summary>An argument as data.</summary>
    /// <param name="value">The argument.</param>
    public static JsonData? Of(string? value) => value is null ? null : JsonData.String(value);

    /// <inheritdoc cref="Of(string)"/>
    public static JsonData? Of(bool? value) => value is { } boolean ? JsonData.Boolean(boolean) : null;

    /// <inheritdoc cref="Of(string)"/>
    public static JsonData? Of(long? value) => value is { } number ? JsonData.Number(number) : null;

    /// <inheritdoc cref="Of(string)"/>
    public static JsonData? Of(ulong? value) => Of((decimal?)value);

    /// <inheritdoc cref="Of(string)"/>
    public static JsonData? Of(decimal? value) => value is { } number ? JsonData.Number(number) : null;

    /// <inheritdoc cref="Of(string)"/>
    public static JsonData? Of(double? value) => value is { } number ? JsonData.Number(number) : null;

    /// <summary>A number with the digits that it shows: <c>0.1f</c> is 0.1.</summary>
    /// <inheritdoc cref="Of(string)"/>
    public static JsonData? Of(float? value) => value is { } number ? JsonData.Number(double.Parse(number.ToString("R", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture)) : null;

    /// <summary>A value that JSON has no kind for, such as a <see cref="Guid"/>, as System.Text.Json writes it.</summary>
    /// <param name="value">The argument.</param>
    /// <param name="converter">How it is written.</param>
    /// <typeparam name="T">Its type.</typeparam>
    public static JsonData? OfScalar<T>(T? value, JsonConverter<T?> converter)
        where T : class => value is null ? null : JsonData.From(value, ScalarTypes.Of(converter)!);

    /// <inheritdoc cref="OfScalar{T}(T, JsonConverter{T})"/>
    public static JsonData? OfScalar<T>(T? value, JsonConverter<T> converter)
        where T : struct => value is { } given ? JsonData.From(given, ScalarTypes.Of(converter)) : null;

    /// <summary>A member of an enum.</summary>
    /// <param name="value">The argument.</param>
    /// <param name="isText">It is written as its name, else as its number.</param>
    /// <typeparam name="T">The enum.</typeparam>
    public static JsonData? OfEnum<T>(T? value, bool isText)
        where T : struct, Enum => value is { } member ? JsonData.From(member, ScalarTypes.OfEnum<T>(isText)) : null;

    /// <summary>A list.</summary>
    /// <param name="values">The argument.</param>
    /// <param name="write">Turns an item into data; what is nothing becomes null.</param>
    /// <typeparam name="T">The items' type.</typeparam>
    public static JsonData? OfList<T>(IEnumerable<T>? values, Func<T, JsonData?> write)
    {
        ArgumentNullException.ThrowIfNull(write);
        return values is null ? null : JsonData.Array([.. values.Select(value => write(value) ?? JsonData.Null)]);
    }

    /// <summary>A value of a type of the user's own.</summary>
    /// <param name="value">The argument.</param>
    /// <param name="context">Knows the type.</param>
    /// <typeparam name="T">The type.</typeparam>
    public static JsonData? OfType<T>(T? value, JsonSerializerContext context) => value is null ? null : JsonValues.WriteType(value, context);

    /// <inheritdoc cref="OfType{T}(T, JsonSerializerContext)"/>
    public static JsonData? OfType<T>(T? value, JsonSerializerContext context)
        where T : struct => value is { } given ? JsonValues.WriteType(given, context) : null;

    /// <summary>A value of a type of the user's own, by reflection.</summary>
    /// <inheritdoc cref="OfType{T}(T, JsonSerializerContext)"/>
    [RequiresUnreferencedCode(JsonataResults.ReflectionMessage)]
    [RequiresDynamicCode(JsonataResults.ReflectionMessage)]
    public static JsonData? OfType<T>(T? value) => value is null ? null : JsonValues.WriteType(value);

    /// <inheritdoc cref="OfType{T}(T)"/>
    [RequiresUnreferencedCode(JsonataResults.ReflectionMessage)]
    [RequiresDynamicCode(JsonataResults.ReflectionMessage)]
    public static JsonData? OfType<T>(T? value)
        where T : struct => value is { } given ? JsonValues.WriteType(given) : null;
}
