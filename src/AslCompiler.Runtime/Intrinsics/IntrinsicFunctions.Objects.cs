namespace AslCompiler.Runtime;

public static partial class IntrinsicFunctions
{
    /// <summary>States.JsonMerge: of equal names the second object's member wins; shallow. The members come in the order of a Java <c>HashMap</c> (recorded).</summary>
    /// <param name="first">An object.</param>
    /// <param name="second">An object.</param>
    /// <param name="deep"><c>false</c>; the service takes nothing else.</param>
    public static JsonData JsonMerge(JsonData first, JsonData second, JsonData deep)
    {
        if (first is not ObjectData a || second is not ObjectData b)
            throw Failure(nameof(JsonMerge), "The first and the second argument must be objects.");
        if (!deep.TryGetBoolean(out var isDeep) || isDeep)
            throw Failure(nameof(JsonMerge), "The third argument must be false: deep merging is not supported.");
        var merged = new Dictionary<string, JsonData>(StringComparer.Ordinal);
        foreach (var (name, value) in a.Members)
            merged[name] = value;
        foreach (var (name, value) in b.Members)
            merged[name] = value;
        var names = JavaHashOrder.Sort(merged.Keys, a.Count);
        return JsonData.Object(names, System.Array.ConvertAll(names, name => merged[name]));
    }
}
