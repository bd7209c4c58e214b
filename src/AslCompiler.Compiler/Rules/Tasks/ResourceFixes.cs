using AslCompiler.Compiler.Fixes;
using AslCompiler.Compiler.Json;
using AslCompiler.Compiler.Lowering;
using AslCompiler.Compiler.Syntax;

namespace AslCompiler.Compiler.Rules;

/// <summary>Fixes of what tasks call, and with what.</summary>
internal static class ResourceFixes
{
    // What reads the result as the function gives it, or has a place for it already.
    private static readonly string[] ReadsResult = ["ResultSelector", "ResultPath", "OutputPath", "Assign", "Credentials"];

    /// <summary>The function by <c>lambda:invoke</c>; null where the result would come out otherwise.</summary>
    public static Fix? Invoke(TaskSyntax task, JsonString resource, JsonEditor editor)
    {
        if (ReadsResult.Any(field => task.Json.Find(field) is not null))
            return null;
        var name = "\"FunctionName\": " + JsonEditor.Quote(resource.Value);
        var parameters = task.Json.Find("Parameters");
        var payload = parameters is null ? "\"Payload.$\": \"$\"" : "\"Payload\": " + editor.Slice(parameters.Value.Span);
        var request = "{ " + name + ", " + payload + " }";
        return new Fix(
            "Call the function by 'lambda:invoke'",
            [
                editor.Replace(resource, JsonEditor.Quote("arn:aws:states:::lambda:invoke")),
                parameters is null ? editor.Add(task.Json, "Parameters", request, task.Json.Find("Resource")) : new TextEdit(parameters.Value.Span, request),
                editor.Add(task.Json, "OutputPath", "\"$.Payload\"", parameters ?? task.Json.Find("Resource")),
            ]);
    }

    /// <summary>A placeholder, as SAM and CDK fill them in, in place of the ARN.</summary>
    public static Fix? Placeholder(TaskSyntax task, JsonString resource, JsonEditor editor)
    {
        if (task.Resource?.TaskName is not { } name)
            return null;
        var placeholder = "${" + NameScope.Pascal(name, "Function") + (task.Resource.Kind == ResourceKind.Activity ? "Activity" : "Function") + "Arn}";
        return new Fix($"Change to '{placeholder}'", editor.Replace(resource, JsonEditor.Quote(placeholder)));
    }

    /// <summary>The token where the one who is called finds it; null where nobody knows that place.</summary>
    public static Fix? PassToken(TaskSyntax task, JsonEditor editor)
    {
        var field = task.Resource switch
        {
            { Service: "lambda", Action: "invoke" } => "Payload",
            { Service: "sqs", Action: "sendMessage" } => "MessageBody",
            { Service: "sns", Action: "publish" } => "Message",
            _ => null,
        };
        return field is not null && (task.Json.Find("Parameters")?.Value as JsonObject)?.Find(field)?.Value is JsonObject body
            ? new Fix("Pass the task token", editor.Add(body, "TaskToken.$", "\"$$.Task.Token\""))
            : null;
    }

    /// <summary>Lets the task wait for the token that it passes; null where its service cannot.</summary>
    public static Fix? Wait(TaskSyntax task, JsonEditor editor) =>
        task.Resource is { Kind: ResourceKind.Integration, Pattern: TaskPattern.RequestResponse } && task.Json.Find("Resource")?.Value is JsonString { IsAsWritten: true } resource
            ? new Fix("Wait for the task token", editor.Replace(resource, JsonEditor.Quote(resource.Value + ".waitForTaskToken")))
            : null;
}
