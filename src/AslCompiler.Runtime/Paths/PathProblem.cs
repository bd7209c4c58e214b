namespace AslCompiler.Runtime;

/// <summary>Why a path does not lead on.</summary>
internal enum PathProblem
{
    None,
    NoResult,
    MissingInside,
    NotAnObject,
    OutOfBounds,
    NullArray,
    NotAnArray,
    MembersInside,
    FilterOnScalar,
}
