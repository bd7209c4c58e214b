using AslCompiler.Compiler.Diagnostics;

namespace AslCompiler.Compiler.Rules;

/// <summary>ASL0101 and ASL0107: required fields, and groups of which one is required.</summary>
internal sealed class RequiredFieldsRule : ObjectRule
{
    public override void Check(ObjectContext at, RuleContext context)
    {
        if (at.Json.IsBroken)
            return;
        foreach (var field in at.Construct.Fields)
            if (field.IsRequired && field.IsFor(at.IsJsonata) && !at.Has(field.Name) && !IsMisspelt(at, field.Name))
                context.Report(DiagnosticCatalog.MissingField, at.Place, at.Construct.Title, field.Name);
        foreach (var group in at.Construct.Alternatives)
            CheckGroup(at, group, context);
    }

    private static void CheckGroup(ObjectContext at, string[] group, RuleContext context)
    {
        var names = new List<string>(group.Length);
        foreach (var name in group)
        {
            if (at.Has(name) || IsMisspelt(at, name))
                return;
            if (at.Construct.Find(name) is { } field && field.IsFor(at.IsJsonata) && field.Replacement is null)
                names.Add(name);
        }

        if (names.Count == 1)
            context.Report(DiagnosticCatalog.MissingField, at.Place, at.Construct.Title, names[0]);
        else
            context.Report(DiagnosticCatalog.MissingAlternative, at.Place, at.Construct.Title, string.Join(", ", names));
    }

    // The unknown field that most likely is this one has been told already, with this name as its suggestion.
    private static bool IsMisspelt(ObjectContext at, string name)
    {
        foreach (var property in at.Json.Properties)
            if (at.Construct.Find(property.Name) is null && UnknownFieldsRule.Suggestion(at, property.Name) == name)
                return true;
        return false;
    }
}
