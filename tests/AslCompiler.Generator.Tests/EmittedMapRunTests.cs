using AslCompiler.Generator.Tests.Harness;
using AslCompiler.Testing;

namespace AslCompiler.Generator.Tests;

/// <summary>Distributed Maps (asl-reference §6) compiled by the real generator, loaded and run.</summary>
public sealed class EmittedMapRunTests
{
    private static async Task<Execution> Execute(string map, string processor, string input, JumpingTimeProvider? clock = null, IMapItemSource? source = null, IMapResultSink? sink = null)
    {
        var options = (clock ?? new JumpingTimeProvider()).Options();
        options.MapItemSource = source;
        options.MapResultSink = sink;
        var definition = $$"""
            { "StartAt": "M", "States": { "M": { "Type": "Map", {{map}}, "End": true,
              "ItemProcessor": { "ProcessorConfig": { "Mode": "DISTRIBUTED", "ExecutionType": "STANDARD" }, {{processor}} } } } }
            """;
        return await GeneratorRun.Of(definition).Machine(options: options).ExecuteAsync(input, new ExecutionOptions { RecordHistory = true }, TestContext.Current.CancellationToken);
    }

    [Theory]
    [InlineData(1, 3000)]
    [InlineData(10, 300)]
    [InlineData(0, 30)]
    public async Task Executions_wait_by_the_clock_of_their_parent(int maxConcurrency, int seconds)
    {
        var clock = new JumpingTimeProvider();
        var before = clock.GetUtcNow();
        var execution = await Execute(
            $"\"MaxConcurrency\": {maxConcurrency}",
            """ "StartAt": "W", "States": { "W": { "Type": "Wait", "Seconds": 30, "End": true } } """,
            $"[{string.Join(',', Enumerable.Range(0, 100))}]",
            clock);
        Assert.Equal(ExecutionStatus.Succeeded, execution.Status);
        Assert.Equal(100, execution.Output!.Count);
        Assert.Equal(TimeSpan.FromSeconds(seconds), clock.GetUtcNow() - before);
    }

    [Fact]
    public async Task All_settings_reach_the_doors()
    {
        var doors = new Doors();
        var execution = await Execute(
            """
            "Label": "orders", "MaxConcurrencyPath": "$.width", "ToleratedFailureCount": 3, "ToleratedFailurePercentagePath": "$.percent",
            "ItemReader": { "Resource": "arn:aws:states:::s3:getObject", "Parameters": { "Bucket.$": "$.bucket", "Key": "orders.csv" },
              "ReaderConfig": { "InputType": "CSV", "CSVHeaderLocation": "GIVEN", "CSVHeaders": ["id", "name"], "CSVDelimiter": "PIPE", "MaxItemsPath": "$.most" } },
            "ItemSelector": { "n.$": "$$.Map.Item.Index", "v.$": "$$.Map.Item.Value.id", "run.$": "$.bucket" },
            "ItemBatcher": { "MaxItemsPerBatch": 2, "BatchInput": { "percent.$": "$.percent" } },
            "ResultWriter": { "Resource": "arn:aws:states:::s3:putObject", "Parameters": { "Bucket": "results", "Prefix.$": "$.bucket" }, "WriterConfig": { "Transformation": "FLATTEN", "OutputType": "JSONL" } },
            "ResultPath": "$.written"
            """,
            """ "StartAt": "P", "States": { "P": { "Type": "Pass", "OutputPath": "$.Items", "End": true } } """,
            """{"width":5,"percent":12.5,"bucket":"b","most":3}""",
            source: doors, sink: doors);
        Assert.Equal("k", execution.Output!["written"]!["ResultWriterDetails"]!["Key"]!.GetString());
        var run = Assert.Single(execution.MapRuns);
        Assert.Equal((5L, 3L, 12.5, 3L, 2L), (run.MaxConcurrency, run.ToleratedFailureCount, run.ToleratedFailurePercentage, run.ItemCounts.Succeeded, run.ExecutionCounts.Succeeded));
        Assert.Contains("/orders:", run.Arn, StringComparison.Ordinal);
        Assert.Equal("""{"BatchInput":{"percent":12.5},"Items":[{"n":0,"v":"i0","run":"b"},{"n":1,"v":"i1","run":"b"}]}""", run.Executions[0].Input.ToString());
        var request = doors.Request!;
        Assert.Equal(("arn:aws:states:::s3:getObject", """{"Bucket":"b","Key":"orders.csv"}""", "CSV", "GIVEN", "PIPE", "id,name"),
            (request.Resource, request.Parameters.ToString(), request.InputType, request.CsvHeaderLocation, request.CsvDelimiter, string.Join(',', request.CsvHeaders!)));
        var results = doors.Results!;
        Assert.Equal(("arn:aws:states:::s3:putObject", """{"Bucket":"results","Prefix":"b"}""", "JSONL", 3), (results.Resource, results.Parameters.ToString(), results.OutputType, results.Succeeded.Count));
    }

    [Fact]
    public async Task Distributed_Maps_nest() =>
        Assert.Equal("[[1,2],[3]]", (await Execute(
            """ "ItemsPath": "$" """,
            """
            "StartAt": "Inner", "States": { "Inner": { "Type": "Map", "End": true, "ItemProcessor": {
              "ProcessorConfig": { "Mode": "DISTRIBUTED", "ExecutionType": "EXPRESS" }, "StartAt": "P", "States": { "P": { "Type": "Pass", "End": true } } } } }
            """,
            "[[1,2],[3]]")).Output!.ToString());

    private sealed class Doors : IMapItemSource, IMapResultSink
    {
        public MapItemRequest? Request { get; private set; }

        public MapResults? Results { get; private set; }

        public async IAsyncEnumerable<JsonData> ReadAsync(MapItemRequest request, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
        {
            Request = request;
            for (var i = 0; i < 10; i++)
            {
                await Task.Yield();
                yield return JsonData.Parse($$"""{"id":"i{{i}}","name":"n"}""");
            }
        }

        public Task<JsonData> WriteAsync(MapResults results, CancellationToken cancellationToken)
        {
            Results = results;
            return Task.FromResult(JsonData.Parse("""{"Bucket":"results","Key":"k"}"""));
        }
    }
}
