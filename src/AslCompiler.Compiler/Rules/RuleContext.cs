using AslCompiler.Compiler.Binding;
using AslCompiler.Compiler.Diagnostics;
using AslCompiler.Compiler.Fixes;
using AslCompiler.Compiler.Json;
using AslCompiler.Compiler.Shapes;
using AslCompiler.Compiler.Syntax;
using AslCompiler.Compiler.Text;

namespace AslCompiler.Compiler.Rules;

/// <summary>What the rules look at, and where they tell what they found.</summary>
internal sealed class RuleContext(string text, JsonObject root, StateMachineModel model, List<Finding> findings, CompilationOptions options)
{
    private MachineShapes? shapes;

    private IReadOnlyList<ScopeFlow>? flows;

    private bool? hasUnknownData;

    private bool? hasMarks;

    /// <summary>The definition as written.</summary>
    public string Text { get; } = text;

    /// <summary>The definition, with the known substitutions in place.</summary>
    public JsonObject Root { get; } = root;

    /// <summary>Makes the edits of fixes.</summary>
    public JsonEditor Editor { get; } = new(text);

    /// <summary>Makes the edits of fixes that move states.</summary>
    public StateEdits StateEdits => new(Editor);

    public StateMachineModel Model { get; } = model;

    /// <summary>The shapes of the data; inferred when a rule first asks for them.</summary>
    public MachineShapes Shapes => shapes ??= ShapeInference.Infer(Model, new GivenShapes(Options.Contract, Options.Schemas));

    /// <summary>The flow of each scope.</summary>
    public IReadOnlyList<ScopeFlow> Flows => flows ??= [.. Scopes.Of(Model).Select(scope => new ScopeFlow(scope))];

    public CompilationOptions Options { get; } = options;

    /// <summary>There are JSONata states, whose data is not known.</summary>
    public bool HasUnknownData => hasUnknownData ??= Model.States.Any(state => QueryLanguages.OfState(state.Syntax.Json, QueryLanguages.OfMachine(Root)) != QueryLanguage.JsonPath);

    /// <summary>The text has comments or trailing commas.</summary>
    public bool HasComments => findings.Exists(finding => finding.Rule == DiagnosticCatalog.NotStrictJson);

    /// <summary>The marks of JSONata may be in it somewhere, be it escaped or by a substitution.</summary>
    public bool HasMarks => hasMarks ??= Options.Substitutions.Count > 0 || Text.IndexOf("{%", StringComparison.Ordinal) >= 0 || Text.IndexOf("\\u", StringComparison.Ordinal) >= 0;

    /// <summary>There are errors: what follows from them must not be told.</summary>
    public bool HasErrors => findings.Exists(finding => finding.Severity == Severity.Error);

    /// <summary>Something within the place has been judged already.</summary>
    public bool IsTold(TextSpan span) => findings.Exists(finding => finding.Severity >= Severity.Warning && span.Contains(finding.Span));

    public void Report(DiagnosticRule rule, TextSpan span, params string[] arguments) =>
        findings.Add(new Finding(rule, span, arguments));

    /// <param name="rule">The rule.</param>
    /// <param name="span">The place.</param>
    /// <param name="fix">The way to take it away; null when there is none here.</param>
    /// <param name="arguments">The message's arguments.</param>
    public void Report(DiagnosticRule rule, TextSpan span, Fix? fix, params string[] arguments) =>
        findings.Add(new Finding(rule, span, arguments) { Fixes = fix is null ? [] : [fix] });

    public void Report(Finding finding) => findings.Add(finding);

    public void Report(DiagnosticRule rule, Severity severity, TextSpan span, params string[] arguments) =>
        findings.Add(new Finding(rule, span, arguments) { Severity = severity });
}

/// <summary>A rule about the definition as a whole: its graph, its names.</summary>
internal abstract class DefinitionRule
{
    public abstract void Check(RuleContext context);
}

/// <summary>A rule about one object at a time: a state, a Retrier, a Choice rule.</summary>
internal abstract class ObjectRule
{
    public abstract void Check(ObjectContext at, RuleContext context);
}
