using AslCompiler.Runtime;

namespace AslCompiler.Durable.Journal;

/// <summary>A history event in a record: its number and kind, then the fields that it has, in the order of <see cref="RecordFields"/>.</summary>
internal static class EventFields
{
    internal static void Write(RecordWriter writer, JournalEntry entry, HistoryEvent e, ref long time)
    {
        var fields = Of(entry, e);
        writer.Number((int)e.Type);
        writer.Number((int)fields);
        writer.Number(entry.State);
        writer.Number(e.Id);
        writer.Number(e.Id - e.PreviousEventId);
        writer.Number(e.Timestamp.UtcTicks - time);
        time = e.Timestamp.UtcTicks;
        Value(e.Type == HistoryEventType.ExecutionStarted ? null : e.Input);
        Value(e.Output);
        Value(e.AssignedVariables);
        Text(e.Error);
        Text(e.Cause);
        Text(e.Resource);
        Text(e.ResourceType);
        Text(e.Region);
        Number(e.TimeoutInSeconds);
        Number(e.HeartbeatInSeconds);
        Value(e.TaskCredentials);
        Number(e.Index);
        Number(e.Length);
        Text(e.RoleArn);
        Text(e.WorkerName);
        Text(e.MapRunArn);
        Number(e.RedriveCount);
        Text(e.Location);
        Text(e.StateName);
        Value(entry.Items);
        if (entry.Items is not null)
            writer.Number(entry.Width);
        Text(entry.TaskToken);

        void Value(JsonData? value)
        {
            if (value is not null)
                writer.Value(value);
        }

        void Text(string? text)
        {
            if (text is not null)
                writer.Text(text);
        }

        void Number(long? number)
        {
            if (number is { } given)
                writer.Number(given);
        }
    }

    internal static JournalEntry Read(RecordReader reader, int line, string arn, JsonData input, ref long time)
    {
        var type = (HistoryEventType)reader.Number();
        var fields = (RecordFields)reader.Number();
        var state = (int)reader.Number();
        var id = reader.Number();
        var previous = id - reader.Number();
        time += reader.Number();
        // The initializer reads the fields in the order in which they were written.
        var e = new HistoryEvent
        {
            ExecutionId = arn,
            Id = id,
            PreviousEventId = previous,
            Timestamp = new DateTimeOffset(time, TimeSpan.Zero),
            Type = type,
            Input = type == HistoryEventType.ExecutionStarted ? input : Value(RecordFields.Input),
            Output = Value(RecordFields.Output),
            AssignedVariables = Value(RecordFields.AssignedVariables),
            Error = Text(RecordFields.Error),
            Cause = Text(RecordFields.Cause),
            Resource = Text(RecordFields.Resource),
            ResourceType = Text(RecordFields.ResourceType),
            Region = Text(RecordFields.Region),
            TimeoutInSeconds = Number(RecordFields.TimeoutInSeconds),
            HeartbeatInSeconds = Number(RecordFields.HeartbeatInSeconds),
            TaskCredentials = Value(RecordFields.TaskCredentials),
            Index = (int?)Number(RecordFields.Index),
            Length = Number(RecordFields.Length),
            RoleArn = Text(RecordFields.RoleArn),
            WorkerName = Text(RecordFields.WorkerName),
            MapRunArn = Text(RecordFields.MapRunArn),
            RedriveCount = (int?)Number(RecordFields.RedriveCount),
            Location = Text(RecordFields.Location),
            StateName = Text(RecordFields.StateName),
        };
        var items = Value(RecordFields.Items);
        return new JournalEntry(JournalEntryKind.Event, line)
        {
            Event = e,
            State = state,
            Items = items,
            Width = items is null ? 0 : (int)reader.Number(),
            TaskToken = Text(RecordFields.TaskToken),
            EndsScope = Has(RecordFields.EndsScope),
            AwaitsToken = Has(RecordFields.AwaitsToken),
        };

        bool Has(RecordFields field) => (fields & field) != 0;

        JsonData? Value(RecordFields field) => Has(field) ? reader.Value() : null;

        string? Text(RecordFields field) => Has(field) ? reader.Text() : null;

        long? Number(RecordFields field) => Has(field) ? reader.Number() : null;
    }

    private static RecordFields Of(JournalEntry entry, HistoryEvent e) =>
        If(e.Input is not null && e.Type != HistoryEventType.ExecutionStarted, RecordFields.Input)
        | If(e.Output is not null, RecordFields.Output)
        | If(e.AssignedVariables is not null, RecordFields.AssignedVariables)
        | If(e.Error is not null, RecordFields.Error)
        | If(e.Cause is not null, RecordFields.Cause)
        | If(e.Resource is not null, RecordFields.Resource)
        | If(e.ResourceType is not null, RecordFields.ResourceType)
        | If(e.Region is not null, RecordFields.Region)
        | If(e.TimeoutInSeconds is not null, RecordFields.TimeoutInSeconds)
        | If(e.HeartbeatInSeconds is not null, RecordFields.HeartbeatInSeconds)
        | If(e.TaskCredentials is not null, RecordFields.TaskCredentials)
        | If(e.Index is not null, RecordFields.Index)
        | If(e.Length is not null, RecordFields.Length)
        | If(e.RoleArn is not null, RecordFields.RoleArn)
        | If(e.WorkerName is not null, RecordFields.WorkerName)
        | If(e.MapRunArn is not null, RecordFields.MapRunArn)
        | If(e.RedriveCount is not null, RecordFields.RedriveCount)
        | If(e.Location is not null, RecordFields.Location)
        | If(e.StateName is not null, RecordFields.StateName)
        | If(entry.Items is not null, RecordFields.Items)
        | If(entry.TaskToken is not null, RecordFields.TaskToken)
        | If(entry.EndsScope, RecordFields.EndsScope)
        | If(entry.AwaitsToken, RecordFields.AwaitsToken);

    private static RecordFields If(bool holds, RecordFields field) => holds ? field : RecordFields.None;
}
