using System.Collections;
using System.Reflection;
using AslCompiler.Runtime;

namespace AslCompiler.Conformance.Replay;

/// <summary>Converts between data and the types that the emitted interfaces use.</summary>
internal static class TypedValues
{
    public static JsonData Write(object? value) => value switch
    {
        null => JsonData.Null,
        JsonData data => data,
        JsonRecord record => record.ToJson(),
        string text => JsonData.String(text),
        bool boolean => JsonData.Boolean(boolean),
        long number => JsonData.Number(number),
        decimal number => JsonData.Number(number),
        DateTimeOffset time => JsonValues.Write(time),
        IEnumerable list => JsonData.Array([.. list.Cast<object?>().Select(Write)]),
        _ => throw new NotSupportedException($"A new kind of request: {value.GetType()}"),
    };

    public static object? Read(JsonData data, Type type)
    {
        if (type == typeof(JsonData))
            return data;
        if (type == typeof(string))
            return JsonValues.ReadString(data);
        if (type == typeof(bool))
            return JsonValues.ReadBoolean(data);
        if (type == typeof(long))
            return JsonValues.ReadInt64(data);
        if (type == typeof(decimal))
            return JsonValues.ReadDecimal(data);
        if (type == typeof(DateTimeOffset))
            return JsonValues.ReadTimestamp(data);
        return type.IsSubclassOf(typeof(JsonRecord)) ? ReadRecord(data, type) : ReadList(data, type.GenericTypeArguments[0]);
    }

    private static object? ReadRecord(JsonData data, Type type)
    {
        try
        {
            return type.GetMethod("FromJson", BindingFlags.Public | BindingFlags.Static | BindingFlags.FlattenHierarchy)!.Invoke(null, [data]);
        }
        catch (TargetInvocationException wrapped) when (wrapped.InnerException is { } cause)
        {
            throw cause;
        }
    }

    private static Array ReadList(JsonData data, Type item)
    {
        var items = Array.CreateInstance(item, data.Count);
        for (var i = 0; i < data.Count; i++)
            items.SetValue(Read(data[i]!, item), i);
        return items;
    }
}
