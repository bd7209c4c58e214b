using System.Text.Json.Nodes;
using Polly.Timeout;

namespace AslCompiler.Benchmarks.Rivals;

/// <summary>Exceptions as a flow sees them: errors by name.</summary>
internal static class Failures
{
    private static readonly string[] OutputNames = ["Error", "Cause"];

    /// <summary>True when <c>States.ALL</c> in a catcher is for it.</summary>
    public static bool CanBeCaught(Exception failure) => failure is not FlowFailedException and not OperationCanceledException;

    public static bool Matches(string[] errors, Exception failure)
    {
        if (!CanBeCaught(failure))
            return false;
        var name = NameOf(failure);
        foreach (var error in errors)
            if (error == name || error == "States.ALL" || (error == "States.TaskFailed" && name != "States.Timeout"))
                return true;
        return false;
    }

    public static JsonData Output(Exception failure) =>
        JsonData.Object(OutputNames, [JsonData.String(NameOf(failure)), JsonData.String(CauseOf(failure))]);

    public static JsonObject OutputNode(Exception failure) => new() { ["Error"] = NameOf(failure), ["Cause"] = CauseOf(failure) };

    private static string NameOf(Exception failure) => failure switch
    {
        TaskFailedException named => named.Error,
        TimeoutRejectedException => "States.Timeout",
        _ => failure.GetType().Name,
    };

    private static string CauseOf(Exception failure) => failure is TaskFailedException named ? named.Cause ?? "" : failure.Message;
}
