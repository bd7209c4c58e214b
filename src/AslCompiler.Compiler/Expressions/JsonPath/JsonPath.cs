using AslCompiler.Compiler.Json;
using AslCompiler.Compiler.Text;

namespace AslCompiler.Compiler.Expressions.JsonPath;

/// <summary>What a path starts from.</summary>
internal enum PathRoot
{
    /// <summary><c>$</c>: the data the field reads.</summary>
    Data,

    /// <summary><c>$$</c>: the context object.</summary>
    Context,

    /// <summary><c>$name</c>: a variable.</summary>
    Variable,

    /// <summary><c>@</c>: the current node, inside a filter only.</summary>
    Current,
}

/// <summary>A path in the Jayway 2.0.0 dialect, as parsed.</summary>
/// <param name="Text">The path as written.</param>
/// <param name="Root">What it starts from.</param>
/// <param name="Variable">The variable's name, for <see cref="PathRoot.Variable"/>.</param>
/// <param name="Steps">The steps after the root.</param>
internal sealed record JsonPath(string Text, PathRoot Root, string? Variable, IReadOnlyList<PathStep> Steps)
{
    /// <summary>The string of the definition that holds the path; null where it was parsed on its own.</summary>
    public JsonString? Source { get; init; }

    /// <summary>Where each step stands in the value of <see cref="Source"/>, its dot or brackets included.</summary>
    public IReadOnlyList<TextSpan> Places { get; init; } = [];

    /// <summary>The place of the whole path in the file.</summary>
    public TextSpan Span => Source is { } source && Places.Count > 0 ? source.Map(Places[Places.Count - 1].End - Text.Length, Text.Length) : Source?.Span ?? default;

    /// <summary>The place of a step in the file; a name without its dot.</summary>
    /// <param name="step">The step's index.</param>
    public TextSpan SpanOf(int step)
    {
        if (Source is not { } source)
            return default;
        var place = Places[step];
        var dot = source.Value[place.Start] == '.' ? 1 : 0;
        return source.Map(place.Start + dot, place.Length - dot);
    }

    /// <summary>A definite path gives one value, an indefinite one an array of matches (maybe empty).</summary>
    public bool IsDefinite
    {
        get
        {
            for (var i = 0; i < Steps.Count; i++)
                if (!(Steps[i] is MemberStep or IndexStep or ScriptIndexStep or FunctionStep
                    || (Steps[i] is MembersStep && i == Steps.Count - 1)))
                    return false;
            return true;
        }
    }

    /// <summary>True when every step is a member name or a non-negative index: what a Reference Path may hold.</summary>
    public bool IsReferencePath
    {
        get
        {
            foreach (var step in Steps)
                if (step is not (MemberStep or IndexStep { Index: >= 0 }))
                    return false;
            return true;
        }
    }
}

internal abstract record PathStep;

/// <summary><c>.name</c>, <c>['name']</c></summary>
internal sealed record MemberStep(string Name) : PathStep;

/// <summary><c>['a','b']</c>: one object with those members that exist.</summary>
internal sealed record MembersStep(IReadOnlyList<string> Names) : PathStep;

/// <summary><c>[n]</c>; a negative index parses and is never found.</summary>
internal sealed record IndexStep(int Index) : PathStep;

/// <summary><c>[n,m]</c></summary>
internal sealed record IndexesStep(IReadOnlyList<int> Indexes) : PathStep;

/// <summary><c>[from:to]</c>; a step is ignored.</summary>
internal sealed record SliceStep(int? From, int? To) : PathStep;

/// <summary><c>*</c>, <c>[*]</c></summary>
internal sealed record WildcardStep : PathStep;

/// <summary><c>..</c>: the next step applies to every node below, pre-order.</summary>
internal sealed record DeepScanStep : PathStep;

/// <summary><c>[(@.length-n)]</c>: the n-th from the end.</summary>
internal sealed record ScriptIndexStep(int FromEnd) : PathStep;

/// <summary><c>[?(...)]</c></summary>
internal sealed record FilterStep(FilterExpression Condition) : PathStep;

/// <summary><c>.length()</c> and the like: parses, and is never found.</summary>
/// <param name="Name">As written, with its parentheses: what Jayway 2.0.0 looks for as a member's name.</param>
internal sealed record FunctionStep(string Name) : PathStep;

internal abstract record FilterExpression;

internal sealed record FilterAnd(FilterExpression Left, FilterExpression Right) : FilterExpression;

internal sealed record FilterOr(FilterExpression Left, FilterExpression Right) : FilterExpression;

internal sealed record FilterNot(FilterExpression Operand) : FilterExpression;

/// <summary><c>@.name</c> alone.</summary>
internal sealed record FilterExists(JsonPath Path) : FilterExpression;

/// <param name="Left">The left operand.</param>
/// <param name="Operator">As written: <c>==</c>, <c>!=</c>, <c>&lt;</c>, <c>=~</c>, <c>in</c>, <c>nin</c>, <c>size</c>, <c>empty</c>, …</param>
/// <param name="Right">The right operand.</param>
internal sealed record FilterComparison(FilterOperand Left, string Operator, FilterOperand Right) : FilterExpression;

internal abstract record FilterOperand;

internal sealed record FilterPath(JsonPath Path) : FilterOperand;

/// <summary>A literal, as JSON text; an unquoted string (<c>[?(@.Name==Receipt)]</c>) has become a JSON string.</summary>
internal sealed record FilterLiteral(string Json) : FilterOperand;

/// <summary><c>/pattern/flags</c></summary>
internal sealed record FilterRegex(string Pattern, string Flags) : FilterOperand;
