namespace AslCompiler.Runtime;

/// <summary>Something that happened to a task that goes on, to be told in the next turn; the task's line of control stays where it is.</summary>
internal abstract class Note
{
    internal Note? Next;

    /// <summary>Tells it, within the turn.</summary>
    internal abstract void Take();
}
