namespace AslCompiler.Runtime;

/// <summary>How the items of a list are read and written, found once for each type.</summary>
/// <typeparam name="T">A type of items that is no record, no list and no type of the user's.</typeparam>
internal static class ScalarConversions<T>
{
    public static readonly Func<JsonData, T> Read = (Func<JsonData, T>)ReadFunction();

    public static readonly Func<T, JsonData?> Write = (Func<T, JsonData?>)WriteFunction();

    private static Delegate ReadFunction() => default(T) switch
    {
        long => (Func<JsonData, long>)JsonValues.ReadInt64,
        decimal => (Func<JsonData, decimal>)JsonValues.ReadDecimal,
        bool => (Func<JsonData, bool>)JsonValues.ReadBoolean,
        DateTimeOffset => (Func<JsonData, DateTimeOffset>)JsonValues.ReadTimestamp,
        _ when typeof(T) == typeof(string) => (Func<JsonData, string>)JsonValues.ReadString,
        _ when typeof(T) == typeof(JsonData) => (Func<JsonData, JsonData>)JsonValues.ReadAny,
        _ => throw NotScalar(),
    };

    private static Delegate WriteFunction() => default(T) switch
    {
        long => (Func<long, JsonData?>)JsonValues.Write,
        decimal => (Func<decimal, JsonData?>)JsonValues.Write,
        bool => (Func<bool, JsonData?>)JsonValues.Write,
        DateTimeOffset => (Func<DateTimeOffset, JsonData?>)JsonValues.Write,
        _ when typeof(T) == typeof(string) => (Func<string?, JsonData?>)JsonValues.Write,
        _ when typeof(T) == typeof(JsonData) => (Func<JsonData?, JsonData?>)JsonValues.Write,
        _ => throw NotScalar(),
    };

    private static NotSupportedException NotScalar() => new("Items of this type are no plain values: " + typeof(T));
}
