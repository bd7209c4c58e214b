using AslCompiler.Compiler.Fixes;
using AslCompiler.Compiler.Json;
using AslCompiler.Compiler.Text;

namespace AslCompiler.Compiler.Rules;

/// <summary>A Retrier or Catcher in its list, and the ways to put its error names in order.</summary>
/// <param name="List">The Retry or Catch.</param>
/// <param name="Index">Its place there.</param>
/// <param name="Names">Its ErrorEquals.</param>
/// <param name="Title">What it is: <c>Retrier</c>.</param>
internal sealed record ErrorEntry(JsonArray List, int Index, JsonArray Names, string Title)
{
    public bool IsLast => Index == List.Items.Count - 1;

    /// <summary>Takes one name out; with the only name goes the entry.</summary>
    public Fix? Remove(int name, JsonEditor editor) =>
        List.IsBroken || Names.IsBroken ? null
        : Names.Items.Count == 1 ? new Fix("Remove the " + Title, editor.Remove(List, Index))
        : new Fix("Remove the name", editor.Remove(Names, name));

    /// <summary>Gives one name an entry of its own, like this one, at the end.</summary>
    public Fix? Split(int name, JsonEditor editor)
    {
        if (List.IsBroken || Names.IsBroken)
            return null;
        var entry = List.Items[Index].Span;
        var copy = editor.Slice(TextSpan.FromBounds(entry.Start, Names.Span.Start))
            + "[" + editor.Slice(Names.Items[name].Span) + "]"
            + editor.Slice(TextSpan.FromBounds(Names.Span.End, entry.End));
        return new Fix("Move it to a " + Title + " of its own", editor.Remove(Names, name), editor.AddAsWritten(List, copy));
    }

    /// <summary>Moves the entry behind all others.</summary>
    public Fix? MoveToEnd(JsonEditor editor) => List.IsBroken ? null
        : new Fix("Move the " + Title + " to the end", editor.Remove(List, Index), editor.AddAsWritten(List, editor.Slice(List.Items[Index].Span)));

    /// <summary>Moves the entry before an earlier one.</summary>
    public Fix? MoveBefore(int other, JsonEditor editor) => List.IsBroken ? null
        : new Fix("Move the " + Title + " before it", editor.AddBefore(List, other, editor.Slice(List.Items[Index].Span)), editor.Remove(List, Index));
}
