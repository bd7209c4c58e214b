namespace AslCompiler.Runtime;

/// <summary>An ended execution with the members of DescribeExecution, in the recorded order: as the results of <c>.sync</c> and exported results of Map Runs have it.</summary>
internal static class ExecutionRecord
{
    /// <summary>The same with Input and Output as JSON instead of its text.</summary>
    internal static JsonData Parsed(JsonData record)
    {
        foreach (var name in new[] { "Input", "Output" })
            if (record[name] is { Kind: JsonKind.String } text)
                record = record.With(name, JsonData.Parse(text.GetString()!));
        return record;
    }

    /// <param name="run">The execution.</param>
    /// <param name="isParsed">True when Input and Output are JSON; false when they are its text.</param>
    /// <param name="time">Writes a time.</param>
    internal static JsonData Of(ExecutionRun run, bool isParsed, Func<DateTimeOffset, JsonData> time)
    {
        var included = JsonData.Object(["Included"], [JsonData.True]);
        var status = run.Status switch
        {
            ExecutionStatus.Succeeded => "SUCCEEDED",
            ExecutionStatus.TimedOut => "TIMED_OUT",
            ExecutionStatus.Aborted => "ABORTED",
            _ => "FAILED",
        };
        var members = new List<(string Name, JsonData? Value)>
        {
            ("Cause", Given(run.Failure?.Cause)),
            ("Error", Given(run.Failure?.Error)),
            ("ExecutionArn", run.Id),
            ("Input", Text(run.Input)),
            ("InputDetails", included),
            ("Name", run.Name),
            ("Output", run.Output is { } output ? Text(output) : null),
            ("OutputDetails", run.Output is null ? null : included),
            ("RedriveCount", run.RedriveCount),
            ("RedriveStatus", run.Output is null ? "REDRIVABLE" : "NOT_REDRIVABLE"),
            ("RedriveStatusReason", run.Output is null ? null : JsonData.String("Execution is SUCCEEDED and cannot be redriven")),
            ("StartDate", time(run.StartedAt)),
            ("StateMachineArn", run.Machine.Arn),
            ("Status", status),
            ("StopDate", time(run.StoppedAt)),
        };
        members.RemoveAll(member => member.Value is null);
        return JsonData.Object([.. members.Select(member => member.Name)], [.. members.Select(member => member.Value!)]);

        static JsonData? Given(string? text) => text is null ? null : JsonData.String(text);

        JsonData Text(JsonData data) => isParsed ? data : JsonData.String(data.ToString());
    }
}
