using AslCompiler.Runtime;

namespace AslCompiler.Durable.Journal;

/// <summary>The entries of one turn as one record. The input of the execution is not repeated in it.</summary>
internal static class JournalRecord
{
    private const byte Version = 1;

    internal static ReadOnlyMemory<byte> Write(IReadOnlyList<JournalEntry> entries)
    {
        var writer = RecordWriter.Take();
        writer.Byte(Version);
        var time = 0L;
        foreach (var entry in entries)
        {
            writer.Byte((byte)entry.Kind);
            writer.Number(entry.Line);
            if (entry.Event is { } e)
                EventFields.Write(writer, entry, e, ref time);
            else
                WriteDue(writer, entry);
        }
        return writer.ToRecord();
    }

    internal static List<JournalEntry> Read(ReadOnlyMemory<byte> record, StoredExecution execution, JsonData input)
    {
        var reader = new RecordReader(record);
        if (reader.Byte() is not Version and var version)
            throw new InvalidDataException($"The journal of '{execution.Arn}' has records of version {version}; this build reads version {Version}.");
        var entries = new List<JournalEntry>();
        var time = 0L;
        while (!reader.IsAtEnd)
        {
            var kind = (JournalEntryKind)reader.Byte();
            var line = (int)reader.Number();
            entries.Add(kind == JournalEntryKind.Event ? EventFields.Read(reader, line, execution.Arn, input, ref time) : ReadDue(reader, kind, line));
        }
        return entries;
    }

    private static void WriteDue(RecordWriter writer, JournalEntry entry)
    {
        switch (entry.Kind)
        {
            case JournalEntryKind.Trace:
                writer.Text(entry.TraceParent!);
                return;
            case JournalEntryKind.ItemsRead:
                writer.Value(entry.Items!);
                return;
            case JournalEntryKind.ChildEnded:
                ChildFields.Write(writer, entry.Child!);
                return;
        }
        writer.Number(entry.DueAt.UtcTicks);
        if (entry.Kind != JournalEntryKind.RetryAt)
            return;
        writer.Number(entry.LastEventId);
        writer.Number(entry.RetryCounts.Length);
        foreach (var count in entry.RetryCounts)
            writer.Number(count);
    }

    private static JournalEntry ReadDue(RecordReader reader, JournalEntryKind kind, int line)
    {
        if (kind == JournalEntryKind.Trace)
            return new JournalEntry(kind, line) { TraceParent = reader.Text() };
        if (kind == JournalEntryKind.ItemsRead)
            return new JournalEntry(kind, line) { Items = reader.Value() };
        if (kind == JournalEntryKind.ChildEnded)
            return new JournalEntry(kind, line) { Child = ChildFields.Read(reader) };
        var dueAt = new DateTimeOffset(reader.Number(), TimeSpan.Zero);
        if (kind != JournalEntryKind.RetryAt)
            return new JournalEntry(kind, line) { DueAt = dueAt };
        var lastEventId = reader.Number();
        var counts = new long[reader.Number()];
        for (var i = 0; i < counts.Length; i++)
            counts[i] = reader.Number();
        return new JournalEntry(kind, line) { DueAt = dueAt, LastEventId = lastEventId, RetryCounts = counts };
    }
}
