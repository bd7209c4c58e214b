namespace AslCompiler.Runtime;

/// <summary>The item that <c>$$.Map.Item</c> shows.</summary>
/// <param name="Index">Its index in the array.</param>
/// <param name="Value">The raw item.</param>
internal sealed record MapItem(int Index, JsonData Value);
