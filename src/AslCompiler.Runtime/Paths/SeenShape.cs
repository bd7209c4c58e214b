namespace AslCompiler.Runtime;

/// <summary>
/// Where a path's member stands in objects of one shape. Objects of a shape share their array of names, and a flow sees few shapes at one place,
/// so a path that remembers the last one need not compare names. Immutable: a path may be read by several threads.
/// </summary>
/// <param name="names">The names of the objects seen.</param>
/// <param name="index">The member's index.</param>
/// <param name="grafted">The names with the member in it: the same ones, or one more.</param>
internal sealed class SeenShape(string[] names, int index, string[] grafted)
{
    /// <summary>Names of large objects are not kept alive.</summary>
    internal const int MostNames = 64;

    /// <summary>A path that meets ever new shapes stops to remember them.</summary>
    internal const int MostShapes = 32;

    internal readonly string[] Names = names;
    internal readonly int Index = index;
    internal readonly string[] Grafted = grafted;
}
