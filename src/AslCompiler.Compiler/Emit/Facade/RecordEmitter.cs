using AslCompiler.Compiler.Lowering;

namespace AslCompiler.Compiler.Emit.Facade;

/// <summary>Writes a record with its own JSON reading and writing.</summary>
internal static class RecordEmitter
{
    private const int LongestLine = 120;
    private const string Values = "global::AslCompiler.Runtime.JsonValues.";
    private const string Reader = "global::AslCompiler.Runtime.RecordReader";
    private const string Writer = "global::AslCompiler.Runtime.RecordWriter";

    public static void Write(CodeWriter writer, Program program, RecordType record)
    {
        var name = record.Name;
        writer.Blank();
        writer.Line("/// <summary>" + CSharpText.Xml(record.Summary) + "</summary>");
        writer.Line("[global::System.Text.Json.Serialization.JsonConverter(typeof(global::AslCompiler.Runtime.JsonRecordConverter<" + name + ">))]");
        writer.Open("public sealed record " + name + " : global::AslCompiler.JsonRecord<" + name + ">, global::AslCompiler.Runtime.IJsonRecord<" + name + ">");
        foreach (var member in record.Members)
        {
            // Most properties have the member's very name, but for its first letter.
            if (!string.Equals(member.JsonName, member.PropertyName, StringComparison.OrdinalIgnoreCase))
                writer.Line("/// <summary><c>" + CSharpText.Xml(member.JsonName) + "</c></summary>");
            writer.Line("public " + (member.IsRequired ? "required " : "") + member.CSharpType + " " + member.PropertyName + " { get; init; }");
        }

        writer.Blank();
        writer.Line("static " + name + " global::AslCompiler.Runtime.IJsonRecord<" + name + ">.ReadMembers(" + Reader + " reader) =>");
        WriteMembers(writer, "new() {", record.Members.Select(member => " " + member.PropertyName + " = reader." + ReadMember(program, member) + ","), " }");
        writer.Blank();
        writer.Line("protected override " + Writer + " WriteMembers(" + Writer + " writer) =>");
        WriteMembers(writer, "writer", record.Members.Select(member => "." + WriteMember(member)), "");
        writer.Close();
    }

    // On one line, or with one member on each.
    private static void WriteMembers(CodeWriter writer, string start, IEnumerable<string> members, string end)
    {
        var parts = members.ToArray();
        var line = start + string.Concat(parts).TrimEnd(',') + end + ";";
        writer.Indent();
        if (line.Length <= LongestLine)
        {
            writer.Line(line);
        }
        else
        {
            writer.Line(start.TrimEnd(' ', '{'));
            if (end.Length > 0)
                writer.Open();
            else
                writer.Indent();
            for (var i = 0; i < parts.Length; i++)
                writer.Line(parts[i].TrimStart() + (end.Length == 0 && i == parts.Length - 1 ? ";" : ""));
            if (end.Length > 0)
                writer.Close(";");
            else
                writer.Outdent();
        }

        writer.Outdent();
    }

    private static string ReadMember(Program program, RecordMember member)
    {
        var name = "(" + CSharpText.Literal(member.JsonName);
        var orNull = member.IsRequired ? "" : "OrNull";
        return member.Type switch
        {
            ScalarType scalar => scalar.Kind + orNull + name + ")",
            RecordReference record => "Record" + orNull + "<" + record.Name + ">" + name + ")",
            ListType { Item: ScalarType item } => "List" + orNull + "<" + item.CSharp + ">" + name + ")",
            ListType { Item: RecordReference item } => "Records" + orNull + "<" + item.Name + ">" + name + ")",
            _ => (member.IsRequired ? "Required" : member.Type.IsValueType ? "OptionalValue" : "Optional") + name + ", " + ReadFunction(program, member.Type) + ")",
        };
    }

    private static string WriteMember(RecordMember member)
    {
        var name = "(" + CSharpText.Literal(member.JsonName) + ", ";
        return member.Type switch
        {
            ScalarType scalar => scalar.Kind + name + member.PropertyName + ")",
            RecordReference => "Record" + name + member.PropertyName + ")",
            ListType { Item: ScalarType } => "List" + name + member.PropertyName + ")",
            ListType { Item: RecordReference } => "Records" + name + member.PropertyName + ")",
            _ => "Any" + name + WriteValue(member.Type, member.PropertyName) + ")",
        };
    }

    /// <summary>A function from data to the type.</summary>
    public static string ReadFunction(Program program, DataType type) => type switch
    {
        // Qualified, because a property may have the record's name.
        RecordReference record => QualifiedName(program, record) + ".FromJson",
        ListType list => "static list => " + Values + "ReadList(list, " + ReadFunction(program, list.Item) + ")",
        UserType user => "static json => " + Values + "ReadType<" + user.Name + ">(json" + ContextArgument(user) + ")",
        ScalarType scalar => Values + "Read" + scalar.Kind,
        _ => throw new InvalidOperationException("A new kind of type: " + type),
    };

    public static string QualifiedName(Program program, RecordReference record) =>
        "global::" + (program.Identity.Namespace.Length == 0 ? "" : program.Identity.Namespace + ".") + program.Identity.ClassName + "." + record.Name;

    /// <summary>An expression that turns a value of the type into data.</summary>
    public static string WriteValue(DataType type, string value) => type switch
    {
        ListType list => Values + "Write(" + value + ", static item => " + WriteValue(list.Item, "item") + ")",
        UserType user => Values + "WriteType(" + value + ContextArgument(user) + ")",
        _ => Values + "Write(" + value + ")",
    };

    private static string ContextArgument(UserType user) => user.Context is null ? "" : ", " + user.Context + ".Default";

    /// <summary>An expression that turns data into a value of a door's type.</summary>
    public static string ReadValue(Program program, DataType type, string json) => type switch
    {
        RecordReference record => record.Name + ".FromJson(" + json + ")",
        ListType list => Values + "ReadList(" + json + ", " + ReadFunction(program, list.Item) + ")",
        UserType user => Values + "ReadType<" + user.Name + ">(" + json + ContextArgument(user) + ")",
        _ => ReadFunction(program, type) + "(" + json + ")",
    };
}
