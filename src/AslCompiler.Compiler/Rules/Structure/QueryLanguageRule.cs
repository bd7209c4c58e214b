using AslCompiler.Compiler.Diagnostics;
using AslCompiler.Compiler.Json;
using AslCompiler.Compiler.Syntax.Fields;

namespace AslCompiler.Compiler.Rules;

/// <summary>ASL0113: QueryLanguage is JSONPath or JSONata, on the machine or a state, and a JSONata machine has no JSONPath states.</summary>
internal sealed class QueryLanguageRule : ObjectRule
{
    private static readonly string[] Languages = ["JSONPath", "JSONata"];

    public override void Check(ObjectContext at, RuleContext context)
    {
        if (at.Json.Find("QueryLanguage") is not { Value: not JsonMissing } property)
            return;
        if (at.Construct.Kind is ConstructKind.Branch or ConstructKind.Processor)
        {
            context.Report(DiagnosticCatalog.BadQueryLanguage, property.NameSpan,
                at.Construct.Title + " has no 'QueryLanguage'; set it on the states inside, or on the state machine");
            return;
        }

        if (property.Value is not JsonString text || !(at.Construct.IsState || at.Construct.Kind == ConstructKind.Machine))
            return;
        if (Array.IndexOf(Languages, text.Value) < 0)
        {
            context.Report(DiagnosticCatalog.BadQueryLanguage, text.Span,
                "'QueryLanguage' must be JSONPath or JSONata, not '" + text.Value + "'" + NameSuggestion.For(text.Value, Languages));
        }
        else if (at.IsJsonata && text.Value == "JSONPath")
        {
            context.Report(DiagnosticCatalog.BadQueryLanguage, text.Span,
                "A state cannot use JSONPath when the whole state machine uses JSONata; set JSONata on the states that need it instead");
        }
    }
}
