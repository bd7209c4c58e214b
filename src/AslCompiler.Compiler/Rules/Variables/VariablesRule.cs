using AslCompiler.Compiler.Binding;
using AslCompiler.Compiler.Diagnostics;
using AslCompiler.Compiler.Json;
using AslCompiler.Compiler.Syntax;

namespace AslCompiler.Compiler.Rules;

/// <summary>ASL0501, ASL0504, ASL0505, ASL0506: the names of variables, and where they are assigned and read (asl-reference §2.8).</summary>
internal sealed class VariablesRule : DefinitionRule
{
    private const int LongestName = 80;

    public override void Check(RuleContext context)
    {
        var scopes = new List<VariableScope>();
        Check(context.Model.Root, [], scopes, context);
        foreach (var read in context.Model.Syntax.VariableReads)
            CheckRead(read, scopes, context);
    }

    private static void Check(Scope scope, IReadOnlyList<string> outer, List<VariableScope> scopes, RuleContext context)
    {
        var own = new List<string>();
        foreach (var state in scope.States)
            foreach (var property in Variables.AssignedBy(state.Syntax.Json))
                CheckAssigned(property, outer, own, context);
        AddThoseOfBrokenStates(scope, own);
        var visible = (IReadOnlyList<string>)[.. outer, .. own];
        scopes.Add(new VariableScope(scope, own, visible));
        foreach (var state in scope.States)
            foreach (var inner in state.Inner)
                // The executions of a distributed Map see no variables of their parent.
                Check(inner, state.Syntax is MapSyntax { Distributed: not null } ? [] : visible, scopes, context);
    }

    // What is wrong with such a state has been told; that its variables lack does not follow.
    private static void AddThoseOfBrokenStates(Scope scope, List<string> own)
    {
        if (scope.Syntax.Json.Find("States")?.Value is not JsonObject states || states.Properties.Count == scope.States.Count)
            return;
        foreach (var state in states.Properties)
            if (state.Value is JsonObject json)
                own.AddRange(Variables.AssignedBy(json).Select(Variables.NameOf));
    }

    private static void CheckAssigned(JsonProperty property, IReadOnlyList<string> outer, List<string> own, RuleContext context)
    {
        var name = Variables.NameOf(property);
        if (!IsName(name))
            context.Report(DiagnosticCatalog.VariableName, property.NameSpan, "'" + name + "' is no name for a variable: it takes letters, digits and '_', begins with no digit, and has at most 80 characters");
        else if (name == "states")
            context.Report(DiagnosticCatalog.VariableName, property.NameSpan, "'states' is reserved");
        else if (outer.Contains(name))
            context.Report(DiagnosticCatalog.OuterVariableAssigned, property.NameSpan, name);
        if (!own.Contains(name))
            own.Add(name);
    }

    private static void CheckRead(VariableRead read, List<VariableScope> scopes, RuleContext context)
    {
        // Scopes come outermost first, so the last that holds the place is the innermost.
        VariableScope? innermost = null;
        foreach (var scope in scopes)
            if (scope.Scope.Syntax.Json.Span.Contains(read.Span))
                innermost = scope;
        if (innermost is null || innermost.Visible.Contains(read.Name) || read.MayBeFunction)
            return;
        if (scopes.FirstOrDefault(scope => scope.Own.Contains(read.Name) && IsWithin(scope.Scope, innermost.Scope)) is { } inner)
        {
            context.Report(AdviceCatalog.VariableOfBranch, read.Span, read.Name, Scopes.Describe(inner.Scope));
            return;
        }

        var nearest = NameSuggestion.Nearest(read.Name, [.. innermost.Visible]);
        context.Report(DiagnosticCatalog.VariableNeverAssigned, read.Span, read.Name, nearest is null ? "" : ". Did you mean '$" + nearest + "'?");
    }

    private static bool IsWithin(Scope? scope, Scope outer)
    {
        while (scope is not null && scope != outer)
            scope = scope.Owner?.Scope;
        return scope is not null;
    }

    private static bool IsName(string name)
    {
        if (name.Length is 0 or > LongestName || char.IsDigit(name[0]))
            return false;
        foreach (var c in name)
            if (!char.IsLetterOrDigit(c) && c != '_' && !char.IsSurrogate(c))
                return false;
        return true;
    }

    private sealed record VariableScope(Scope Scope, IReadOnlyList<string> Own, IReadOnlyList<string> Visible);
}
