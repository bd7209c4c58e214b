using System.Runtime.CompilerServices;
using AslCompiler.Compiler.Diagnostics;

namespace AslCompiler.Compiler;

/// <summary>
/// What the generator found in a text while it compiled it, for the analyzer, which is asked about the same text next:
/// both run in one process, in the build as in the IDE.
/// </summary>
internal static class SharedFindings
{
    private static readonly ConditionalWeakTable<object, Entry> Known = new();

    /// <param name="text">The host's text, by identity; nothing is kept when it is gone.</param>
    /// <param name="options">What the findings depend on besides.</param>
    /// <param name="findings">The findings.</param>
    public static void Keep(object text, CompilationOptions options, IReadOnlyList<Finding> findings) =>
        Known.GetOrCreateValue(text).Latest = Tuple.Create(options, findings);

    /// <summary>The findings of this text under equal options; null when there are none kept.</summary>
    /// <inheritdoc cref="Keep"/>
    public static IReadOnlyList<Finding>? Find(object text, CompilationOptions options) =>
        Known.TryGetValue(text, out var entry) && entry.Latest is { } latest && latest.Item1.Equals(options) ? latest.Item2 : null;

    private sealed class Entry
    {
        public volatile Tuple<CompilationOptions, IReadOnlyList<Finding>>? Latest;
    }
}
