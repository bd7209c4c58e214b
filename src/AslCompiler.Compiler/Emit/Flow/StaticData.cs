using AslCompiler.Compiler.Expressions.Jsonata;
using AslCompiler.Compiler.Expressions.JsonPath;
using AslCompiler.Compiler.Json;
using AslCompiler.Compiler.Lowering;

namespace AslCompiler.Compiler.Emit.Flow;

/// <summary>The flow's static fields: each distinct path, constant and list of member names once, in order of first use.</summary>
internal sealed class StaticData(NameScope names)
{
    private readonly Dictionary<string, string> fields = [];
    private readonly List<string> paths = [];
    private readonly List<string> constants = [];
    private readonly List<string> numberPlaceholders = [];

    /// <summary>The placeholders that stand where a number belongs; the run time checks their values at the start.</summary>
    public IReadOnlyList<string> NumberPlaceholders => numberPlaceholders;

    public void RequireNumber(string placeholder)
    {
        if (!numberPlaceholders.Contains(placeholder))
            numberPlaceholders.Add(placeholder);
    }

    /// <summary>The field that holds a path.</summary>
    public string Path(JsonPath path)
    {
        var key = "path:" + path.Text;
        if (fields.TryGetValue(key, out var field))
            return field;
        field = names.Unique(PathName(path) + "Path");
        fields.Add(key, field);
        // Paths inside filters come before the path that they serve, so that none is used before it is made.
        paths.Add("private static readonly JsonPath " + field + " = " + PathEmitter.New(path, this) + ";");
        return field;
    }

    /// <summary>An expression for a constant.</summary>
    public string Constant(JsonValue value, string name) =>
        value is JsonString text ? Text(text.Value, name) : Constant(value.ToCompactJson(), name);

    /// <summary>An expression for a constant string.</summary>
    public string Text(string text, string name) => Field("text:" + text, name, "JsonData", "JsonData.String(" + CSharpText.Literal(text) + ")");

    public string Constant(string json, string name)
    {
        switch (json)
        {
            case "true": return "JsonData.True";
            case "false": return "JsonData.False";
            case "null": return "JsonData.Null";
            default: return Field("json:" + json, json[0] is '-' or (>= '0' and <= '9') ? NumberName(json) : name, "JsonData", "JsonData.Literal(" + CSharpText.JsonLiteral(json) + ")");
        }
    }

    private static string NumberName(string number) =>
        "Number" + NameScope.Pascal(number.Replace("-", "Minus").Replace(".", "Point"), "");

    /// <summary>The field that holds strings: an object's member names, the parts of a format.</summary>
    public string Strings(IEnumerable<string> strings, string name)
    {
        var list = string.Join(", ", strings.Select(CSharpText.Literal));
        return Field("strings:" + list, name, "string[]", "[" + list + "]");
    }

    public string Timestamp(string literal) =>
        Field("time:" + literal, "Time" + NameScope.Pascal(literal, ""), "DateTimeOffset", "Timestamp(" + CSharpText.Literal(literal) + ")");

    public string Regex(FilterRegex regex)
    {
        var options = "RegexOptions.CultureInvariant"
            + (regex.Flags.Contains('i') ? " | RegexOptions.IgnoreCase" : "")
            + (regex.Flags.Contains('m') ? " | RegexOptions.Multiline" : "")
            + (regex.Flags.Contains('s') ? " | RegexOptions.Singleline" : "")
            + (regex.Flags.Contains('x') ? " | RegexOptions.IgnorePatternWhitespace" : "");
        return Field("regex:" + regex.Flags + ":" + regex.Pattern, "Pattern", "Regex", "new(" + CSharpText.Literal("\\A(?:" + regex.Pattern + ")\\z") + ", " + options + ")");
    }

    /// <summary>The field that holds a regular expression of JSONata.</summary>
    public string JsonataPattern(string pattern, string flags) =>
        Field("pattern:" + flags + ":" + pattern, "Pattern", "JsonataFunction", "Pattern(" + CSharpText.Literal(pattern) + ", " + CSharpText.Literal(flags) + ")");

    /// <summary>The field that tells where an expression stands, for causes.</summary>
    public string Query(JsonataQuery query, string name) =>
        Field("query:" + query.Location + ":" + query.Text, name, "JsonataField", "new(" + CSharpText.Literal(query.Text) + ", " + CSharpText.Literal(query.Location) + ")");

    /// <summary>The name of a method that is added to the flow.</summary>
    public string Method(string name) => names.Unique(name);

    /// <summary>An expression for a number that JSONata computes with.</summary>
    public string JsonataNumber(double value)
    {
        if (value is >= 0 and < 1024 && Math.Floor(value) == value)
            return "Number(" + CSharpText.Literal(value) + ")";
        var text = CSharpText.Literal(value);
        return Field("number:" + text, NumberName(text.Replace("+", "")), "JsonData", "Number(" + text + ")");
    }

    private string Field(string key, string name, string type, string value)
    {
        if (fields.TryGetValue(key, out var field))
            return field;
        field = names.Unique(name);
        fields.Add(key, field);
        constants.Add("private static readonly " + type + " " + field + " = " + value + ";");
        return field;
    }

    public void Write(CodeWriter writer)
    {
        if (constants.Count > 0)
        {
            writer.Blank();
            writer.Line("// Constants");
            constants.ForEach(writer.Line);
        }

        if (paths.Count > 0)
        {
            writer.Blank();
            writer.Line("// Paths");
            paths.ForEach(writer.Line);
        }
    }

    private static string PathName(JsonPath path)
    {
        var text = path.Root switch
        {
            PathRoot.Context => "Context ",
            PathRoot.Variable => path.Variable + " ",
            _ => "",
        };
        foreach (var step in path.Steps)
            text += step switch
            {
                MemberStep member => " " + member.Name,
                MembersStep members => " " + string.Join(" ", members.Names),
                IndexStep index => " " + index.Index.ToString(System.Globalization.CultureInfo.InvariantCulture),
                WildcardStep => " All",
                DeepScanStep => " Any",
                FilterStep => " Where",
                SliceStep => " Slice",
                ScriptIndexStep => " Last",
                FunctionStep function => " " + function.Name,
                _ => " Items",
            };
        return NameScope.Pascal(text, path.Steps.Count == 0 ? "Whole" : "Item");
    }
}
