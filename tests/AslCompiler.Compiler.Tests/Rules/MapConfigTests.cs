using static AslCompiler.Compiler.Tests.Verify;

namespace AslCompiler.Compiler.Tests.Rules;

/// <summary>ASL0903: what the parts of a distributed Map need from one another.</summary>
public sealed class MapConfigTests
{
    private const string Get = "arn:aws:states:::s3:getObject";
    private const string List = "arn:aws:states:::s3:listObjectsV2";

    [Theory]
    [InlineData(""" "InputType": [|"CSV"|] """)]
    [InlineData(""" "InputType": "CSV", "CSVHeaderLocation": [|"GIVEN"|] """)]
    [InlineData(""" "InputType": "CSV", "CSVHeaderLocation": "FIRST_ROW", [|"CSVHeaders"|]: ["a"] """)]
    [InlineData(""" "InputType": "JSON", [|"CSVHeaderLocation"|]: "FIRST_ROW" """)]
    [InlineData(""" "InputType": "PARQUET", [|"CSVHeaders"|]: ["a"] """)]
    [InlineData(""" "InputType": "JSONL", [|"CSVDelimiter"|]: "TAB" """)]
    [InlineData(""" "InputType": "JSONL", [|"ItemsPointer"|]: "/a" """)]
    public void Fields_for_another_type_of_file_are_reported(string config) => Reports("ASL0903", Reader(Get, config));

    [Theory]
    [InlineData(""" "InputType": "CSV", "CSVHeaderLocation": "GIVEN", "CSVHeaders": ["a"], "CSVDelimiter": "TAB" """)]
    [InlineData(""" "InputType": "CSV", "CSVHeaderLocation": "${Location}", "CSVHeaders": ["a"] """)]
    [InlineData(""" "InputType": "${Type}", "CSVHeaderLocation": "FIRST_ROW" """)]
    [InlineData(""" "InputType": "JSON", "ItemsPointer": "/a" """)]
    [InlineData(""" "InputType": "MANIFEST" """)]
    [InlineData(""" "ManifestType": "S3_INVENTORY" """)]
    public void Fields_that_fit_the_type_are_fine(string config) => IsSilent(Reader(Get, config));

    [Fact]
    public void An_object_is_read_as_a_type() => Reports("ASL0903", Reader(Get, """ "MaxItems": 3 """).Replace($"\"{Get}\"", $"[|\"{Get}\"|]", StringComparison.Ordinal));

    [Fact]
    public void A_list_of_objects_has_no_type() => Reports("ASL0903", Reader(List, """ [|"InputType"|]: "JSON" """));

    [Theory]
    [InlineData(""" "MaxItems": 3 """)]
    [InlineData(""" "InputType": "JSON", "Transformation": "LOAD_AND_FLATTEN" """)]
    public void A_list_of_objects_or_of_their_contents_is_fine(string config) => IsSilent(Reader(List, config));

    [Theory]
    [InlineData(""" "Resource": [|"arn:aws:states:::s3:putObject"|] """)]
    [InlineData(""" [|"Parameters"|]: { "Bucket": "b" }, "WriterConfig": { "OutputType": "JSONL" } """)]
    public void A_writer_needs_both_its_resource_and_a_bucket(string writer) => Reports("ASL0903", Map($$""" "ResultWriter": { {{writer}} } """));

    [Theory]
    [InlineData(""" "Resource": "arn:aws:states:::s3:putObject", "Parameters": { "Bucket": "b" } """)]
    [InlineData(""" "WriterConfig": { "OutputType": "JSONL" } """)]
    public void A_writer_with_both_or_neither_is_fine(string writer) => IsSilent(Map($$""" "ResultWriter": { {{writer}} } """));

    [Fact]
    public void A_distributed_Map_names_the_type_of_its_executions() =>
        Reports("ASL0903", Map(""" "MaxConcurrency": 2 """, """ "Mode": [|"DISTRIBUTED"|] """));

    [Fact]
    public void An_inline_Map_has_no_executions() => IsSilent(Map(""" "MaxConcurrency": 2 """, """ "Mode": "INLINE" """));

    private static string Reader(string resource, string config) =>
        Map($$""" "ItemReader": { "Resource": "{{resource}}", "Parameters": { "Bucket": "b", "Key": "k" }, "ReaderConfig": { {{config}} } } """);

    private static string Map(string fields, string config = """ "Mode": "DISTRIBUTED", "ExecutionType": "EXPRESS" """) => Machine($$"""
        "A": { "Type": "Map", {{fields}}, "ItemProcessor": { "ProcessorConfig": { {{config}} }, "StartAt": "B", "States": { "B": { "Type": "Succeed" } } }, "End": true }
        """);
}
