namespace AslCompiler.Runtime;

internal enum StepKind : byte
{
    None,
    Next,
    End,
    Call,
    WaitSeconds,
    WaitUntil,
    Fork,
    ForEach,
    Fail,
}
