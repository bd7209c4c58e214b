using System.Runtime.CompilerServices;

namespace AslCompiler.Compiler.Json;

/// <summary>What the JIT is told.</summary>
internal static class Jit
{
    /// <summary>
    /// <c>MethodImplOptions.AggressiveOptimization</c>, which netstandard2.0 does not name: a build reads its definitions before the JIT would have made these loops fast, and meanwhile it counts
    /// their every step.
    /// </summary>
    public const MethodImplOptions Optimize = (MethodImplOptions)512;
}
