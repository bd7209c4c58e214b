using AslCompiler.Compiler.Lowering;

namespace AslCompiler.Compiler.Emit.Facade;

/// <summary>Writes a record with its own JSON reading and writing. Records are open: members they do not name are kept.</summary>
internal static class RecordEmitter
{
    private const string JsonData = "global::AslCompiler.JsonData";
    private const string Values = "global::AslCompiler.Runtime.JsonValues.";

    public static void Write(CodeWriter writer, Program program, RecordType record)
    {
        writer.Blank();
        writer.Line("/// <summary>" + CSharpText.Xml(record.Summary) + " Members that it does not name are kept.</summary>");
        writer.Line("[global::System.Text.Json.Serialization.JsonConverter(typeof(global::AslCompiler.Runtime.JsonRecordConverter<" + record.Name + ">))]");
        writer.Open("public sealed record " + record.Name + " : global::AslCompiler.JsonRecord, global::AslCompiler.Runtime.IJsonRecord<" + record.Name + ">");
        foreach (var member in record.Members)
        {
            writer.Line("/// <summary><c>" + CSharpText.Xml(member.JsonName) + "</c></summary>");
            writer.Line("public " + (member.IsRequired ? "required " : "") + member.CSharpType + " " + member.PropertyName + " { get; init; }");
        }

        writer.Blank();
        WriteReading(writer, program, record);
        WriteWriting(writer, record);
        writer.Close();
    }

    private static void WriteReading(CodeWriter writer, Program program, RecordType record)
    {
        writer.Line("/// <inheritdoc/>");
        writer.Open("public static " + record.Name + " FromJson(" + JsonData + " json)");
        writer.Line("var reader = new global::AslCompiler.Runtime.RecordReader(json, " + CSharpText.Literal(program.Identity.ClassName + "." + record.Name) + ");");
        writer.Open("return new " + record.Name);
        writer.Line("Source = json,");
        foreach (var member in record.Members)
            writer.Line(member.PropertyName + " = reader." + ReadMember(program, member) + ",");
        writer.Close(";");
        writer.Close();
    }

    private static string ReadMember(Program program, RecordMember member)
    {
        var name = "(" + CSharpText.Literal(member.JsonName);
        return member.Type switch
        {
            ScalarType scalar => scalar.Kind + (member.IsRequired ? "" : "OrNull") + name + ")",
            RecordReference record => "Record" + (member.IsRequired ? "" : "OrNull") + "<" + record.Name + ">" + name + ")",
            _ => (member.IsRequired ? "Required" : member.Type.IsValueType ? "OptionalValue" : "Optional") + name + ", " + ReadFunction(program, member.Type) + ")",
        };
    }

    private static void WriteWriting(CodeWriter writer, RecordType record)
    {
        writer.Blank();
        writer.Line("/// <inheritdoc/>");
        writer.Line("public override " + JsonData + " ToJson() => new global::AslCompiler.Runtime.RecordWriter(Source, " + record.Members.Count.ToString(System.Globalization.CultureInfo.InvariantCulture) + ")");
        writer.Indent();
        foreach (var member in record.Members)
            writer.Line("." + WriteMember(member));
        writer.Line(".ToJson();");
        writer.Outdent();
    }

    private static string WriteMember(RecordMember member)
    {
        var name = "(" + CSharpText.Literal(member.JsonName) + ", ";
        return member.Type switch
        {
            ScalarType scalar => scalar.Kind + name + member.PropertyName + ")",
            RecordReference => "Record" + name + member.PropertyName + ")",
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
