using AslCompiler.Compiler.Expressions.Jsonata;
using AslCompiler.Compiler.Expressions.Templates;

namespace AslCompiler.Compiler.Syntax;

/// <summary>Where an expression stands decides what it may read of <c>$states</c>.</summary>
internal enum QueryPlace
{
    /// <summary>Before the work is done.</summary>
    Enter,

    /// <summary>In Output and Assign of a Task, Parallel or Map: there is a result.</summary>
    Leave,

    /// <summary>In Output and Assign of a Catcher: there is an error output.</summary>
    Catch,
}

/// <summary>All expressions of a JSONata state, without those of states inside it.</summary>
internal static class Queries
{
    public static IEnumerable<(JsonataQuery Query, QueryPlace Place)> Of(StateSyntax state)
    {
        if (state.Language != QueryLanguage.Jsonata)
            yield break;
        foreach (var query in Entering(state))
            yield return (query, QueryPlace.Enter);
        var work = state as WorkSyntax;
        foreach (var query in TemplateQueries.In(state.Assign).Concat(TemplateQueries.In(state.Output)))
            yield return (query, work is null ? QueryPlace.Enter : QueryPlace.Leave);
        foreach (var catcher in work?.Catch ?? [])
            foreach (var query in TemplateQueries.In(catcher.Assign).Concat(TemplateQueries.In(catcher.Output)))
                yield return (query, QueryPlace.Catch);
    }

    private static IEnumerable<JsonataQuery> Entering(StateSyntax state) => state switch
    {
        TaskSyntax task => [.. TemplateQueries.In(task.Parameters), .. One(task.TimeoutSeconds?.Query), .. One(task.HeartbeatSeconds?.Query), .. TemplateQueries.In(task.Credentials)],
        ParallelSyntax parallel => TemplateQueries.In(parallel.Parameters),
        MapSyntax map => [.. TemplateQueries.In(map.Items), .. TemplateQueries.In(map.ItemSelector), .. Settings(map)],
        WaitSyntax wait => [.. One(wait.Seconds?.Query), .. One(wait.TimestampQuery)],
        ChoiceSyntax choice => choice.Choices.SelectMany(Rule),
        FailSyntax fail => [.. TemplateQueries.In(fail.ErrorPath), .. TemplateQueries.In(fail.CausePath)],
        _ => [],
    };

    private static IEnumerable<JsonataQuery> Rule(ChoiceRuleSyntax rule) =>
        [.. One((rule.Condition as QueryCondition)?.Query), .. TemplateQueries.In(rule.Assign), .. TemplateQueries.In(rule.Output)];

    /// <summary>The settings of a Map; a distributed one reads them when its items are known.</summary>
    public static IEnumerable<JsonataQuery> Settings(MapSyntax map) => [.. One(map.MaxConcurrency?.Query), .. map.Distributed is { } distributed ? Distributed(distributed) : []];

    private static IEnumerable<JsonataQuery> Distributed(DistributedMapSyntax map) =>
    [
        .. One(map.ToleratedFailureCount?.Query), .. One(map.ToleratedFailurePercentage?.Query),
        .. TemplateQueries.In(map.ItemReader?.Parameters), .. One(map.ItemReader?.MaxItems?.Query),
        .. One(map.ItemBatcher?.MaxItemsPerBatch?.Query), .. One(map.ItemBatcher?.MaxInputBytesPerBatch?.Query), .. TemplateQueries.In(map.ItemBatcher?.BatchInput),
        .. TemplateQueries.In(map.ResultWriter?.Parameters),
    ];

    private static JsonataQuery[] One(JsonataQuery? query) => query is null ? [] : [query];
}
