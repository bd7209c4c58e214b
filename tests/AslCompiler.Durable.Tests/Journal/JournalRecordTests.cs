using AslCompiler.Durable.Journal;
using AslCompiler.Durable.Tests.Flows;
using AslCompiler.Durable.Tests.Harness;

namespace AslCompiler.Durable.Tests.Journal;

public sealed class JournalRecordTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(-1)]
    [InlineData(127)]
    [InlineData(-64)]
    [InlineData(long.MaxValue)]
    [InlineData(long.MinValue)]
    public void A_number_comes_back(long number)
    {
        var writer = RecordWriter.Take();
        writer.Number(number);

        Assert.Equal(number, new RecordReader(writer.ToRecord()).Number());
    }

    [Fact]
    public void What_is_repeated_is_written_once()
    {
        var value = JsonData.Parse("""{ "a": [1, 2.50] }""");
        var writer = RecordWriter.Take();
        for (var i = 0; i < 3; i++)
        {
            writer.Text("a name");
            writer.Value(value);
        }

        var record = writer.ToRecord();
        var reader = new RecordReader(record);

        Assert.Equal(1 + 1 + 6 + 1 + 1 + 18 + 4, record.Length);
        for (var i = 0; i < 3; i++)
        {
            Assert.Equal("a name", reader.Text());
            Assert.Equal("""{ "a": [1, 2.50] }""", reader.Value().ToString());
        }
        Assert.True(reader.IsAtEnd);
    }

    [Fact]
    public async Task A_record_of_another_version_is_refused_with_its_number()
    {
        var world = Worlds.Of((handler, options) => new Waits(handler, options));
        var process = await world.StartProcessAsync();
        var arn = (await process.Client.StartAsync(Waits.Definition, "{}")).ExecutionArn;
        var execution = (await world.Store.FindAsync(arn, TestContext.Current.CancellationToken))!;

        var exception = Assert.Throws<InvalidDataException>(() => JournalRecord.Read(new byte[] { 9 }, execution, JsonData.Null));

        Assert.Contains("version 9", exception.Message, StringComparison.Ordinal);
    }

    /// <summary>Types are stored as numbers: new ones may only be added at the end.</summary>
    [Fact]
    public void The_numbers_of_event_types_stay()
    {
        const string Known =
            "ActivityFailed ActivityScheduled ActivityScheduleFailed ActivityStarted ActivitySucceeded ActivityTimedOut ChoiceStateEntered " +
            "ChoiceStateExited ExecutionAborted ExecutionFailed ExecutionStarted ExecutionSucceeded ExecutionTimedOut FailStateEntered " +
            "LambdaFunctionFailed LambdaFunctionScheduled LambdaFunctionScheduleFailed LambdaFunctionStarted LambdaFunctionStartFailed " +
            "LambdaFunctionSucceeded LambdaFunctionTimedOut MapIterationAborted MapIterationFailed MapIterationStarted MapIterationSucceeded " +
            "MapStateAborted MapStateEntered MapStateExited MapStateFailed MapStateStarted MapStateSucceeded ParallelStateAborted ParallelStateEntered " +
            "ParallelStateExited ParallelStateFailed ParallelStateStarted ParallelStateSucceeded PassStateEntered PassStateExited SucceedStateEntered " +
            "SucceedStateExited TaskFailed TaskScheduled TaskStarted TaskStartFailed TaskStateAborted TaskStateEntered TaskStateExited TaskSubmitFailed " +
            "TaskSubmitted TaskSucceeded TaskTimedOut WaitStateAborted WaitStateEntered WaitStateExited MapRunAborted MapRunFailed MapRunStarted " +
            "MapRunSucceeded ExecutionRedriven MapRunRedriven EvaluationFailed";

        Assert.StartsWith(Known, string.Join(' ', Enum.GetNames<HistoryEventType>()), StringComparison.Ordinal);
        Assert.Equal(Enumerable.Range(0, Enum.GetValues<HistoryEventType>().Length), Enum.GetValues<HistoryEventType>().Select(type => (int)type));
    }
}
