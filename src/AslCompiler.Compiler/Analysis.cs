using System.Globalization;
using AslCompiler.Compiler.Binding;
using AslCompiler.Compiler.Diagnostics;
using AslCompiler.Compiler.Json;
using AslCompiler.Compiler.Rules;
using AslCompiler.Compiler.Shapes;
using AslCompiler.Compiler.Syntax;
using AslCompiler.Compiler.Syntax.Reading;
using AslCompiler.Compiler.Text;

namespace AslCompiler.Compiler;

/// <summary>What the compiler understood of a definition, and what it has to say about it.</summary>
internal sealed class Analysis
{
    // What AWS takes.
    private const int MaxLength = 1_048_576;

    private Analysis(JsonValue root, StateMachineModel? model, MachineShapes? shapes, IReadOnlyList<Finding> findings)
    {
        Root = root;
        Model = model;
        Shapes = shapes;
        Findings = findings;
    }

    /// <summary>The definition as written. The model's JSON has the known substitutions in place.</summary>
    public JsonValue Root { get; }

    /// <summary>Null when the text is no object.</summary>
    public StateMachineModel? Model { get; }

    /// <summary>The shapes of the model's data; null without a model.</summary>
    public MachineShapes? Shapes { get; }

    /// <summary>In the order of the source.</summary>
    public IReadOnlyList<Finding> Findings { get; }

    public bool HasErrors
    {
        get
        {
            foreach (var finding in Findings)
                if (finding.Severity == Severity.Error)
                    return true;
            return false;
        }
    }

    /// <summary>
    /// Nothing stands that keeps the definition from being compiled. There may be errors all the same: what AWS refuses and we could run.
    /// </summary>
    public bool CanBeCompiled
    {
        get
        {
            foreach (var finding in Findings)
                if (finding.IsBlocking)
                    return false;
            return Model is not null;
        }
    }

    /// <summary>Analyses a text. It depends on nothing but its arguments, and never throws because of what the text holds.</summary>
    public static Analysis Create(string text, CompilationOptions options) => LargeStack.Run(text.Length, () => Analyze(text, options));

    private static Analysis Analyze(string text, CompilationOptions options)
    {
        var (root, jsonFindings) = JsonParser.Parse(text);
        var findings = new List<Finding>(jsonFindings.Count);
        foreach (var finding in jsonFindings)
            if (!IsDeclared(finding, options))
                findings.Add(finding);
        if (text.Length > MaxLength)
            findings.Add(new Finding(DiagnosticCatalog.DefinitionTooLong, new TextSpan(0, 1), text.Length.ToString(CultureInfo.InvariantCulture)));
        StateMachineModel? model = null;
        MachineShapes? shapes = null;
        if (Substitutions.Apply(root, options.Substitutions) is JsonObject json)
        {
            model = Binder.Bind(DefinitionReader.Read(json, findings));
            var context = new RuleContext(text, json, model, findings, options);
            RuleSet.Check(context);
            shapes = context.Shapes;
        }
        else if (root is not JsonMissing || findings.Count == 0)
        {
            findings.Add(new Finding(DiagnosticCatalog.NotAnObject, root.Span, root is JsonMissing ? "text is empty" : "is " + JsonTypes.Describe(root)));
        }

        return new Analysis(root, model, shapes, Finish(root, findings, options));
    }

    // A placeholder without quotes becomes JSON when its value is put in.
    private static bool IsDeclared(Finding finding, CompilationOptions options) =>
        finding.Rule == DiagnosticCatalog.UnquotedPlaceholder
        && options.Substitutions.ContainsKey(finding.Arguments[0].Substring(2, finding.Arguments[0].Length - 3));

    private static Finding ForTarget(Finding finding, CompilationOptions options) =>
        options.IsLocal && finding.Severity == Severity.Error && !finding.Rule.IsBlocking ? finding with { Severity = Severity.Warning } : finding;

    private static List<Finding> Finish(JsonValue root, List<Finding> findings, CompilationOptions options)
    {
        var kept = new List<Finding>(findings.Count);
        foreach (var finding in Suppressions.Apply(root, findings))
            if (SeverityOverrides.Apply(ForTarget(finding, options), options.Severities) is { } adjusted)
                kept.Add(adjusted);
        // In source order; findings at one place in the order of their ids. The index keeps the order stable.
        var keys = new (TextSpan Span, string Id, int Index)[kept.Count];
        for (var i = 0; i < keys.Length; i++)
            keys[i] = (kept[i].Span, kept[i].Rule.Id, i);
        Array.Sort(keys, static (a, b) =>
            a.Span.Start != b.Span.Start ? a.Span.Start.CompareTo(b.Span.Start)
            : string.CompareOrdinal(a.Id, b.Id) is var byId and not 0 ? byId
            : a.Index.CompareTo(b.Index));
        var sorted = new List<Finding>(keys.Length);
        foreach (var (_, _, index) in keys)
            sorted.Add(kept[index]);
        return sorted;
    }
}
