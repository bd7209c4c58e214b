using AslCompiler.Compiler.Json;

namespace AslCompiler.Tool.Types;

/// <summary>
/// Writes shapes much as TypeScript does: <c>{ id: string, items?: { price: number }[] }</c>. <c>any</c> is data of which nothing is
/// known; a member without <c>?</c> is put there by the flow itself.
/// </summary>
internal static class TypeNotation
{
    private const int Width = 100;

    public static string Write(DataShape shape, int indent)
    {
        var line = Write(shape, null);
        return line.Length + indent <= Width ? line : Write(shape, (int?)indent);
    }

    // With an indentation, members stand on lines of their own where one line would be too long.
    private static string Write(DataShape shape, int? indent)
    {
        var alternatives = shape.Kinds.Select(kind => kind switch
        {
            "object" => Object(shape.Members, indent),
            "array" => Array(shape.Item, indent),
            _ => kind,
        }).ToList();
        return alternatives.Count switch
        {
            0 => "any",
            1 when alternatives[0] == "null" => "any | null",
            _ => string.Join(" | ", alternatives),
        };
    }

    private static string Array(DataShape? item, int? indent)
    {
        if (item is null || item.Kinds.Count == 0)
            return "any[]";
        var text = indent is { } place ? Write(item, place) : Write(item, null);
        return item.Kinds.Count == 1 ? text + "[]" : "(" + text + ")[]";
    }

    private static string Object(IReadOnlyList<DataMember> members, int? indent)
    {
        if (members.Count == 0)
            return "{}";
        if (indent is not { } place)
            return "{ " + string.Join(", ", members.Select(member => Name(member) + Write(member.Shape, null))) + " }";
        var blanks = new string(' ', place);
        return "{\n" + string.Concat(members.Select(member => blanks + "  " + Name(member) + Write(member.Shape, place + 2) + "\n")) + blanks + "}";
    }

    private static string Name(DataMember member)
    {
        var name = member.Name.Length > 0 && member.Name.All(c => char.IsLetterOrDigit(c) || c is '_' or '-') ? member.Name : Quote(member.Name);
        return name + (member.IsSure ? ": " : "?: ");
    }

    private static string Quote(string name)
    {
        var text = new System.Text.StringBuilder();
        CompactJsonWriter.AppendString(text, name);
        return text.ToString();
    }
}
