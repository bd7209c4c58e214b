namespace AslCompiler.Runtime;

/// <summary>Something that a turn leaves to be done after it: calls to the outside are never made while the turn is held.</summary>
internal abstract class Effect
{
    internal Effect? Next;

    internal abstract void Execute();
}
