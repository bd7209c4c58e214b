namespace AslCompiler.Runtime;

/// <summary>The context object, <c>$$</c> (ASL reference §2.7), with its members in the recorded order.</summary>
internal static class ContextObject
{
    private static readonly string[] s_plain = ["Execution", "StateMachine", "State"];
    private static readonly string[] s_withMap = ["Execution", "StateMachine", "State", "Map"];
    private static readonly string[] s_withTask = ["Execution", "StateMachine", "State", "Task"];
    private static readonly string[] s_withMapAndTask = ["Execution", "StateMachine", "State", "Map", "Task"];
    private static readonly string[] s_task = ["Token"];
    private static readonly string[] s_execution = ["Id", "Input", "StartTime", "Name", "RoleArn", "RedriveCount"];
    private static readonly string[] s_redrivenExecution = ["Id", "Input", "StartTime", "Name", "RoleArn", "RedriveCount", "RedriveTime"];
    private static readonly string[] s_expressExecution = ["Id", "Input", "StartTime", "Name", "RoleArn"];
    private static readonly string[] s_stateMachine = ["Id", "Name"];
    private static readonly string[] s_state = ["Name", "EnteredTime"];
    private static readonly string[] s_retriedState = ["Name", "EnteredTime", "RetryCount"];
    private static readonly string[] s_map = ["Item"];
    private static readonly string[] s_item = ["Index", "Value"];

    internal static JsonData Build(Frame frame)
    {
        var run = frame.Facts;
        var state = StateOf(frame, run.Machine.States[frame.State]);
        if (run.Machine.Plans[frame.State].HasToken)
        {
            var task = JsonData.Object(s_task, [JsonData.String(frame.TaskToken)]);
            return frame.Item is { } around
                ? JsonData.Object(s_withMapAndTask, [run.ContextData, run.Machine.ContextData, state, MapOf(around), task])
                : JsonData.Object(s_withTask, [run.ContextData, run.Machine.ContextData, state, task]);
        }
        return frame.Item is { } item
            ? JsonData.Object(s_withMap, [run.ContextData, run.Machine.ContextData, state, MapOf(item)])
            : JsonData.Object(s_plain, [run.ContextData, run.Machine.ContextData, state]);
    }

    internal static JsonData ExecutionOf(ExecutionFacts run)
    {
        var id = JsonData.String(run.Id);
        var startTime = JsonData.String(Timestamps.Format(run.StartedAt));
        var name = JsonData.String(run.Name);
        var roleArn = JsonData.String(run.Machine.RoleArn);
        if (run.RedrivenAt is { } redrivenAt)
            return JsonData.Object(s_redrivenExecution, [id, run.Input, startTime, name, roleArn, JsonData.Number(run.RedriveCount), JsonData.String(Timestamps.Format(redrivenAt))]);
        return run.HasRedriveCount
            ? JsonData.Object(s_execution, [id, run.Input, startTime, name, roleArn, JsonData.Number(0)])
            : JsonData.Object(s_expressExecution, [id, run.Input, startTime, name, roleArn]);
    }

    internal static JsonData StateMachineOf(string arn, string name) => JsonData.Object(s_stateMachine, [JsonData.String(arn), JsonData.String(name)]);

    private static JsonData StateOf(Frame frame, StateInfo info)
    {
        var name = JsonData.String(info.Name);
        var entered = JsonData.String(Timestamps.Format(frame.EnteredTime()));
        return info.Type is StateType.Task or StateType.Parallel or StateType.Map
            ? JsonData.Object(s_retriedState, [name, entered, JsonData.Number(frame.RetryCount)])
            : JsonData.Object(s_state, [name, entered]);
    }

    private static JsonData MapOf(MapItem item) => JsonData.Object(s_map, [JsonData.Object(s_item, [JsonData.Number(item.Index), item.Value])]);
}
