namespace AslCompiler.Runtime;

/// <summary>What an entry of the journal is. The numbers are stored: they never change.</summary>
internal enum JournalEntryKind : byte
{
    /// <summary>A history event.</summary>
    Event = 0,

    /// <summary>A Wait state is over at a time.</summary>
    WaitUntil = 1,

    /// <summary>The next attempt is due at a time.</summary>
    RetryAt = 2,

    /// <summary>The trace that the execution belongs to.</summary>
    Trace = 3,

    /// <summary>A child execution of a distributed Map has ended.</summary>
    ChildEnded = 4,

    /// <summary>The items of a distributed Map were read.</summary>
    ItemsRead = 5,
}
