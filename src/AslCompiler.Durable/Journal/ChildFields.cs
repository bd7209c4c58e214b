using AslCompiler.Runtime;

namespace AslCompiler.Durable.Journal;

/// <summary>An ended child execution in a record: numbers first, then which of output, error and cause it has, and these.</summary>
internal static class ChildFields
{
    private const RecordFields All = RecordFields.Output | RecordFields.Error | RecordFields.Cause;

    internal static void Write(RecordWriter writer, EndedChild child)
    {
        writer.Number(child.Number);
        writer.Number(child.ItemCount);
        writer.Number((int)child.Status);
        writer.Number(child.StartedAt.UtcTicks);
        writer.Number(child.StoppedAt.UtcTicks - child.StartedAt.UtcTicks);
        writer.Number((int)((child.Output is null ? 0 : RecordFields.Output) | (child.Error is null ? 0 : RecordFields.Error) | (child.Cause is null ? 0 : RecordFields.Cause)));
        if (child.Output is { } output)
            writer.Value(output);
        if (child.Error is { } error)
            writer.Text(error);
        if (child.Cause is { } cause)
            writer.Text(cause);
    }

    internal static EndedChild Read(RecordReader reader)
    {
        var (number, itemCount, status) = ((int)reader.Number(), (int)reader.Number(), (ExecutionStatus)reader.Number());
        var startedAt = new DateTimeOffset(reader.Number(), TimeSpan.Zero);
        var stoppedAt = startedAt.AddTicks(reader.Number());
        var fields = (RecordFields)reader.Number() & All;
        var output = fields.HasFlag(RecordFields.Output) ? reader.Value() : null;
        var error = fields.HasFlag(RecordFields.Error) ? reader.Text() : null;
        return new EndedChild(number, itemCount, status, startedAt, stoppedAt, output, error, fields.HasFlag(RecordFields.Cause) ? reader.Text() : null);
    }
}
