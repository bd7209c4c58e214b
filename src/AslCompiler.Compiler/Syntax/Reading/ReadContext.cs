using AslCompiler.Compiler.Diagnostics;
using AslCompiler.Compiler.Expressions;
using AslCompiler.Compiler.Fixes;
using AslCompiler.Compiler.Json;
using AslCompiler.Compiler.Text;

namespace AslCompiler.Compiler.Syntax.Reading;

/// <summary>What the readers of one definition share.</summary>
internal sealed class ReadContext(List<Finding> findings)
{
    private readonly List<VariableRead> variableReads = [];

    /// <summary>The machine's query language.</summary>
    public QueryLanguage MachineLanguage { get; set; }

    /// <summary>An item of a list, as causes name it: <c>Catch[1]</c>.</summary>
    public static string ItemOf(string list, int index) => list + "[" + index.ToString(System.Globalization.CultureInfo.InvariantCulture) + "]";

    public void Report(DiagnosticRule rule, TextSpan span, params string[] arguments) =>
        findings.Add(new Finding(rule, span, arguments));

    /// <param name="error">The mistake.</param>
    /// <param name="source">The string that it is in.</param>
    /// <param name="otherwise">A way to take it away, where the mistake itself has none.</param>
    public void Report(ExpressionError error, JsonString source, Fix? otherwise = null)
    {
        var finding = new Finding(error.Rule, source.Map(error.Start, error.Length), error.Arguments)
        {
            Fixes = (ToFix(error.Fix, source) ?? otherwise) is { } fix ? [fix] : [],
        };
        findings.Add(error.IsWarning ? finding with { Severity = Severity.Warning } : finding);
    }

    public void Report(Finding finding) => findings.Add(finding);

    // What a placeholder stands for is not in this file to be mended.
    private static Fix? ToFix(ExpressionFix? fix, JsonString source) =>
        fix is null || !source.IsAsWritten ? null : new Fix(fix.Title, new TextEdit(source.Map(fix.Start, fix.Length), JsonEditor.Escape(fix.NewText)));

    public void NotSupported(TextSpan span, string what) => Report(DiagnosticCatalog.NotSupportedYet, span, what);

    /// <summary>Where variables are read.</summary>
    public IReadOnlyList<VariableRead> VariableReads => variableReads;

    public void VariableIsRead(string name, TextSpan span, bool mayBeFunction = false, bool mayBeNothing = false) =>
        variableReads.Add(new VariableRead(name, span) { MayBeFunction = mayBeFunction, MayBeNothing = mayBeNothing });

    /// <summary>
    /// An expression with a placeholder whose value is not known at build time cannot be compiled. True when it is one.
    /// </summary>
    public bool HoldsPlaceholder(JsonString text)
    {
        return HoldsPlaceholder(text, static (_, _) => false);
    }

    /// <summary>The same, where placeholders may stand in some places.</summary>
    public bool HoldsPlaceholder(JsonString text, Func<int, int, bool> mayStand)
    {
        var (start, length) = Placeholders.Find(text.Value, 0);
        while (start >= 0 && mayStand(start, length))
            (start, length) = Placeholders.Find(text.Value, start + length);
        if (start < 0)
            return false;
        var name = text.Value.Substring(start, length);
        NotSupported(text.Map(start, length), name + " has no value at build time (give it one in AslSubstitutions); placeholders in paths, functions, names of states and modes are");
        return true;
    }
}
