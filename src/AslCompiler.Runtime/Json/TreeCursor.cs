namespace AslCompiler;

/// <summary>A container on the way through a tree, and its next child. Walks keep these on a stack of their own: a tree may be deeper than the thread's stack.</summary>
internal struct TreeCursor(JsonData container)
{
    internal readonly JsonData Container = container;
    internal int Next;

    internal readonly JsonData[] Children => Container is ObjectData value ? value.Values : ((ArrayData)Container).ItemArray;
}
