using System.Buffers;

namespace AslCompiler.Runtime;

/// <summary>Which names an execution may have (ASL reference §7.3).</summary>
internal static class ExecutionNames
{
    private static readonly SearchValues<char> s_refused = SearchValues.Create("<>{}[]?*\"#%\\^|~`$&,;:/");

    internal static bool IsValid(string name, ExecutionLimits limits) =>
        limits.MaxNameLength is not { } most || (name.Length > 0 && name.Length <= most && !name.AsSpan().ContainsAny(s_refused) && !name.Any(IsRefused));

    private static bool IsRefused(char c) => char.IsWhiteSpace(c) || char.IsControl(c) || char.IsSurrogate(c) || c >= '\ufffe';
}
