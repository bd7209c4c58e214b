using AslCompiler.Compiler.Binding;
using AslCompiler.Compiler.Diagnostics;
using AslCompiler.Compiler.Expressions.Templates;
using AslCompiler.Compiler.Json;
using AslCompiler.Compiler.Syntax;

namespace AslCompiler.Compiler.Rules;

/// <summary>ASL0810: calls that answer with more than a state may hold, unless a parameter limits the answer.</summary>
internal sealed class LargeResultRule : StateRule
{
    // The parameter that limits the answer of each.
    private static readonly Dictionary<string, string> Limits = new(StringComparer.Ordinal)
    {
        ["athena:getQueryResults"] = "MaxResults",
        ["aws-sdk:athena:getQueryResults"] = "MaxResults",
        ["aws-sdk:cloudwatchlogs:filterLogEvents"] = "Limit",
        ["aws-sdk:cloudwatchlogs:getLogEvents"] = "Limit",
        ["aws-sdk:dynamodb:query"] = "Limit",
        ["aws-sdk:dynamodb:scan"] = "Limit",
        ["aws-sdk:s3:getObject"] = "Range",
        ["aws-sdk:s3:listObjects"] = "MaxKeys",
        ["aws-sdk:s3:listObjectsV2"] = "MaxKeys",
    };

    public override bool TakesJsonata => true;

    public override void Check(StateModel state, RuleContext context)
    {
        if (state.Syntax is not TaskSyntax { Resource: { Service: { } service, Action: { } action, Pattern: TaskPattern.RequestResponse } } task
            || !Limits.TryGetValue(service + ":" + action, out var limit)
            || (task.Json.Find("Parameters") ?? task.Json.Find("Arguments"))?.Value is not JsonObject parameters)
            return;
        foreach (var property in parameters.Properties)
            if (TemplateNames.InResult(property.Name) == limit || property is { Name: "Select", Value: JsonString { Value: "COUNT" } })
                return;
        context.Report(AdviceCatalog.ResultMayBeTooLarge, task.NameSpan, state.Name, limit);
    }
}
