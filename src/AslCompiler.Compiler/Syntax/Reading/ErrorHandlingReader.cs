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

    public IReadOnlyList<CatcherSyntax> ReadCatchers(FieldReader state, bool isJsonata)
    {
        var items = state.Items("Catch");
        if (items.Count == 0)
            return [];
        var catchers = new List<CatcherSyntax>(items.Count);
        foreach (var item in items)
        {
            if (item is not JsonObject json)
                continue;
            var fields = new FieldReader(json, context);
            catchers.Add(new CatcherSyntax(json)
            {
                ErrorEquals = fields.Strings("ErrorEquals"),
                Next = fields.Reference("Next"),
                ResultPath = isJsonata ? null : fields.ResultPath(),
                Assign = isJsonata ? null : fields.Template("Assign"),
            });
        }

        return catchers;
    }
}
