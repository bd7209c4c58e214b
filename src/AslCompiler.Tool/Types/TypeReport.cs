using System.Text;
using System.Text.Json.Nodes;
using AslCompiler.Compiler.Binding;
using AslCompiler.Compiler.Shapes;

namespace AslCompiler.Tool.Types;

/// <summary>The shapes of a machine's data: its input and output, its variables, and each Task's request and result.</summary>
internal static class TypeReport
{
    public static string ToText(string path, StateMachineModel model, MachineShapes shapes)
    {
        var text = new StringBuilder();
        text.Append($"{path}\n");
        text.Append($"  input: {TypeNotation.Write(DataShape.Of(shapes.Input), 2)}\n");
        text.Append($"  output: {TypeNotation.Write(DataShape.Of(shapes.Output), 2)}\n");
        foreach (var (name, shape) in shapes.Variables)
            text.Append($"  ${name}: {TypeNotation.Write(DataShape.Of(shape), 2)}\n");
        foreach (var state in Tasks(model, shapes))
        {
            text.Append($"  {state.Name}\n");
            text.Append($"    request: {TypeNotation.Write(DataShape.Of(shapes.Requests[state]), 4)}\n");
            text.Append($"    result: {TypeNotation.Write(DataShape.Of(shapes.Results[state]), 4)}\n");
        }

        return text.ToString();
    }

    public static JsonObject ToJson(string path, StateMachineModel model, MachineShapes shapes) => new()
    {
        ["file"] = path,
        ["input"] = Shape(DataShape.Of(shapes.Input)),
        ["output"] = Shape(DataShape.Of(shapes.Output)),
        // Scopes that lie side by side may have variables of one name.
        ["variables"] = new JsonArray([.. shapes.Variables.Select(variable => new JsonObject { ["name"] = variable.Name, ["shape"] = Shape(DataShape.Of(variable.Shape)) })]),
        ["tasks"] = new JsonArray([.. Tasks(model, shapes).Select(state => new JsonObject
        {
            ["state"] = state.Name,
            ["request"] = Shape(DataShape.Of(shapes.Requests[state])),
            ["result"] = Shape(DataShape.Of(shapes.Results[state])),
        })]),
    };

    private static IEnumerable<StateModel> Tasks(StateMachineModel model, MachineShapes shapes) =>
        model.States.Where(state => shapes.Requests.ContainsKey(state) && shapes.Results.ContainsKey(state));

    private static JsonObject Shape(DataShape shape)
    {
        var json = new JsonObject { ["types"] = new JsonArray([.. shape.Kinds.Select(kind => JsonValue.Create(kind))]) };
        if (shape.Members.Count > 0)
            json["members"] = new JsonArray([.. shape.Members.Select(member => new JsonObject
            {
                ["name"] = member.Name,
                ["always"] = member.IsSure,
                ["shape"] = Shape(member.Shape),
            })]);
        if (shape.Item is { } item)
            json["item"] = Shape(item);
        return json;
    }
}
