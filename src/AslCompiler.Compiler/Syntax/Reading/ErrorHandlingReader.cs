using AslCompiler.Compiler.Json;

namespace AslCompiler.Compiler.Syntax.Reading;

/// <summary>Reads Retry and Catch.</summary>
internal sealed class ErrorHandlingReader(ReadContext context)
{
    public IReadOnlyList<RetrierSyntax> ReadRetriers(FieldReader state)
    {
        var items = state.Items("Retry");
        if (items.Count == 0)
            return [];
        var retriers = new List<RetrierSyntax>(items.Count);
        foreach (var item in items)
        {
            if (item is not JsonObject json)
                continue;
            var fields = new FieldReader(json, context);
            retriers.Add(new RetrierSyntax(json)
            {
                ErrorEquals = fields.Strings("ErrorEquals"),
                IntervalSeconds = fields.Integer("IntervalSeconds"),
                MaxAttempts = fields.Integer("MaxAttempts"),
                BackoffRate = fields.Number("BackoffRate"),
                BackoffRateSubstitution = fields.Substitution("BackoffRate"),
                MaxDelaySeconds = fields.Integer("MaxDelaySeconds"),
                FullJitter = fields.String("JitterStrategy") == "FULL",
            });
        }

        return retriers;
    }

    public static IReadOnlyList<CatcherSyntax> ReadCatchers(FieldReader state)
    {
        var items = state.Items("Catch");
        if (items.Count == 0)
            return [];
        var catchers = new List<CatcherSyntax>(items.Count);
        for (var i = 0; i < items.Count; i++)
        {
            if (items[i] is not JsonObject json)
                continue;
            var fields = state.Within(json, ReadContext.ItemOf("Catch", i));
            catchers.Add(new CatcherSyntax(json)
            {
                ErrorEquals = fields.Strings("ErrorEquals"),
                Next = fields.Reference("Next"),
                ResultPath = fields.Language == QueryLanguage.JsonPath ? fields.ResultPath() : null,
                Assign = fields.Template("Assign"),
                Output = fields.IsJsonata ? fields.Template("Output") : null,
            });
        }

        return catchers;
    }
}
