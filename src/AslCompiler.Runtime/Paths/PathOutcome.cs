namespace AslCompiler.Runtime;

/// <summary>How a walk went. A value that is not found may be skipped under <c>[*]</c>; a step that does not apply at all may not.</summary>
internal enum PathOutcome
{
    Done,
    NotFound,
    Invalid,
}
