namespace AslCompiler;

/// <summary>What JSONata knows of an array that it made. To everybody else it is an array like others.</summary>
[Flags]
internal enum ArrayMarks : byte
{
    None = 0,

    /// <summary>A sequence: without items it is nothing, with one item it is that item.</summary>
    Sequence = 1,

    /// <summary>A sequence that stays an array with one item.</summary>
    KeepsSingleton = 2,

    /// <summary>Written as an array at an end of a path: one item of the sequence, never several.</summary>
    OneItem = 4,
}
