namespace AslCompiler.Runtime;

/// <summary>Something has come about in a Map Run of a journaled execution, and is to be kept.</summary>
/// <param name="fork">The Map.</param>
/// <param name="entryOf">Makes the entry for the Map's line.</param>
internal sealed class MapRunNote(Fork fork, Func<int, JournalEntry> entryOf) : Note
{
    internal override void Take()
    {
        // It was stopped meanwhile.
        if (ReferenceEquals(fork.Parent.Fork, fork))
            fork.Parent.Run.Journal!.Pending.Add(entryOf(fork.Parent.Journaled!.Id));
    }
}
