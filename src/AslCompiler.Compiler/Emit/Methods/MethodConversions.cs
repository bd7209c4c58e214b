using AslCompiler.Compiler.Emit.Jsonata;
using AslCompiler.Compiler.Methods;

namespace AslCompiler.Compiler.Emit.Methods;

/// <summary>Writes the C# that turns arguments into data, and data into results.</summary>
/// <param name="jsonContext">The serializer context, as C#; null for reflection.</param>
internal sealed class MethodConversions(string? jsonContext)
{
    private const string Arguments = "global::AslCompiler.Runtime.Jsonata.JsonataArguments.";
    private const string Results = "global::AslCompiler.Runtime.Jsonata.JsonataResults.";
    private const string Converters = "global::System.Text.Json.Serialization.Metadata.JsonMetadataServices.";

    private string[] Context => jsonContext is null ? [] : [jsonContext + ".Default"];

    /// <summary>Data of an argument; null for nothing.</summary>
    public string Write(MethodValue value, string code) => value.Kind switch
    {
        MethodValueKind.Data => code,
        MethodValueKind.Element => Arguments + "OfElement(" + code + ")",
        MethodValueKind.Node => Arguments + "OfNode(" + code + ")",
        MethodValueKind.Scalar => Arguments + "OfScalar(" + code + ", " + Converters + value.Converter + ")",
        MethodValueKind.EnumNumber => Arguments + "OfEnum<" + value.CSharp + ">(" + code + ", isText: false)",
        MethodValueKind.EnumText => Arguments + "OfEnum<" + value.CSharp + ">(" + code + ", isText: true)",
        MethodValueKind.List => JsonataCode.Call(Arguments + "OfList", code, "static item => " + Write(value.Item!, "item")),
        MethodValueKind.Type or MethodValueKind.TypeList => JsonataCode.Call(Arguments + "OfType<" + value.CSharp + ">", [code, .. Context]),
        _ => Arguments + "Of(" + code + ")",
    };

    /// <summary>A result of data.</summary>
    public string Read(MethodValue value, string code)
    {
        if (!value.MayBeNull)
            return Always(value, code);
        return value.Kind switch
        {
            MethodValueKind.Data => Results + "DataOrNull(" + code + ")",
            // Null is an element too.
            MethodValueKind.Element => code + " is null ? null : " + Always(value, code),
            _ => JsonataCode.Condition(Results + "IsNull(" + code + ")", "null", Always(value, code)),
        };
    }

    private string Always(MethodValue value, string code)
    {
        switch (value.Kind)
        {
            case MethodValueKind.String:
                return Results + "Text(" + code + ")";
            case MethodValueKind.Integer:
                return Results + "Integer<" + value.CSharp + ">(" + code + ")";
            case MethodValueKind.Node:
                return Results + "Node<" + value.CSharp + ">(" + code + ")";
            case MethodValueKind.Scalar:
                return Results + "Scalar<" + value.CSharp + ">(" + code + ", " + Converters + value.Converter + ")";
            case MethodValueKind.EnumNumber:
                return Results + "Enum<" + value.CSharp + ">(" + code + ", isText: false)";
            case MethodValueKind.EnumText:
                return Results + "Enum<" + value.CSharp + ">(" + code + ", isText: true)";
            case MethodValueKind.List:
                var item = value.Item!;
                var type = item.CSharp + (item.MayBeNull ? "?" : "");
                var list = JsonataCode.Call(Results + "List<" + type + ">", code, "static item => " + Read(item, "item"));
                return value.IsArrayFit ? list : "new global::System.Collections.Generic.List<" + type + ">(" + list + ")";
            case MethodValueKind.TypeList:
                return JsonataCode.Call(Results + "Type<" + value.CSharp + ">", [Results + "Items(" + code + ")", .. Context]);
            case MethodValueKind.Type:
                return JsonataCode.Call(Results + "Type<" + value.CSharp + ">", [code, .. Context]);
            default:
                return Results + value.Kind + "(" + code + ")";
        }
    }
}
