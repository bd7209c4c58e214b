using System.Globalization;
using System.Text;
using AslCompiler.Compiler.Expressions.Jsonata;
using AslCompiler.Compiler.Expressions.JsonPath;
using AslCompiler.Compiler.Expressions.Templates;
using AslCompiler.Compiler.Json;

namespace AslCompiler.Compiler.Fixes;

/// <summary>Writes fields of JSONPath states as JSONata states have them: what selects by plain paths. Anything else is left to the author.</summary>
internal static class JsonataConversion
{
    private const string Input = "$states.input";

    private const string Result = "$states.result";

    /// <summary>The field in JSONata; null where it cannot be converted, or means something else there.</summary>
    /// <param name="type">The state's type.</param>
    /// <param name="property">The field.</param>
    public static (string Name, string Json)? Field(string type, JsonProperty property) => (property.Name, type) switch
    {
        ("Parameters", "Pass") => Named("Output", Template(property.Value, Input)),
        ("Parameters", "Task" or "Parallel") => Named("Arguments", Template(property.Value, Input)),
        ("Parameters" or "ItemSelector", "Map") => Named("ItemSelector", Template(property.Value, Input)),
        ("Result", "Pass") => Named("Output", Constant(property.Value)),
        ("ResultSelector", _) => Named("Output", Template(property.Value, Result)),
        ("OutputPath", "Task" or "Parallel" or "Map") => Named("Output", Path(property.Value, Result)),
        ("OutputPath", _) => Named("Output", Path(property.Value, Input)),
        ("ItemsPath" or "SecondsPath" or "TimestampPath" or "TimeoutSecondsPath" or "HeartbeatSecondsPath" or "MaxConcurrencyPath" or "ToleratedFailureCountPath"
            or "ToleratedFailurePercentagePath" or "ErrorPath" or "CausePath", _) => Named(property.Name.Substring(0, property.Name.Length - "Path".Length), Path(property.Value, Input)),
        _ => null,
    };

    private static (string, string)? Named(string name, string? json) => json is null ? null : (name, json);

    /// <summary>A payload template with its paths as expressions; null where something in it cannot be converted.</summary>
    /// <param name="value">The template.</param>
    /// <param name="root">What <c>$</c> is.</param>
    private static string? Template(JsonValue value, string root)
    {
        switch (value)
        {
            case JsonObject obj:
                var members = new List<string>();
                foreach (var property in obj.Properties)
                {
                    if ((TemplateNames.IsDynamic(property.Name) ? Path(property.Value, root) : Template(property.Value, root)) is not { } json)
                        return null;
                    members.Add(JsonEditor.Quote(TemplateNames.InResult(property.Name)) + ": " + json);
                }

                return members.Count == 0 ? "{}" : "{ " + string.Join(", ", members) + " }";
            case JsonArray array:
                var items = array.Items.ConvertAll(item => Template(item, root));
                return items.Contains(null) ? null : "[" + string.Join(", ", items) + "]";
            default:
                return Constant(value);
        }
    }

    // A constant is one in JSONata too, unless it looks like an expression there.
    private static string? Constant(JsonValue value) => value.ToCompactJson() is var json && (json.Contains("{%") || json.Contains("%}")) ? null : json;

    private static string? Path(JsonValue value, string root)
    {
        if (value is not JsonString text || JsonPathParser.Parse(text.Value, out var error) is not { } path || error is not null)
            return null;
        var expression = new StringBuilder(path.Root switch
        {
            PathRoot.Data => root,
            PathRoot.Context => "$states.context",
            PathRoot.Variable => "$" + path.Variable,
            _ => "",
        });
        if (expression.Length == 0)
            return null;
        var isPlain = path.Root != PathRoot.Variable;
        foreach (var step in path.Steps)
        {
            if (step is MemberStep member && IsPlain(member.Name))
                expression.Append('.').Append(member.Name);
            else if (step is MemberStep { Name: var name } && name.IndexOf('`') < 0)
                (expression, isPlain) = (expression.Append(".`").Append(name).Append('`'), false);
            else if (step is IndexStep { Index: >= 0 } index)
                expression.Append('[').Append(index.Index.ToString(CultureInfo.InvariantCulture)).Append(']');
            else
                return null;
        }

        return !isPlain && JsonataBinder.Bind(expression.ToString()).Expression is null ? null : JsonEditor.Quote("{% " + expression + " %}");
    }

    private static bool IsPlain(string name)
    {
        foreach (var c in name)
            if (!(c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or '_' or (>= '0' and <= '9')))
                return false;
        return name.Length > 0 && !char.IsDigit(name[0]) && name is not ("and" or "or" or "in" or "true" or "false" or "null");
    }
}
