namespace AslCompiler.Compiler.Expressions.Jsonata;

/// <summary>What an expression reads from around it.</summary>
internal sealed class QueryReferences
{
    /// <summary>The variables that it does not bind itself, but <c>$states</c>.</summary>
    public List<VariableExpression> Variables { get; } = [];

    /// <summary>Those of them that are called.</summary>
    public HashSet<VariableExpression> Called { get; } = [];

    /// <summary>The reads of <c>$states</c> that name a member.</summary>
    public List<StatesReference> States { get; } = [];

    /// <summary>The reads of <c>$states</c> as a whole.</summary>
    public List<VariableExpression> WholeStates { get; } = [];

    /// <summary>Names, wildcards, <c>$</c> and <c>$$</c> where there is no context to read them from.</summary>
    public List<JsonataExpression> WithoutContext { get; } = [];

    public bool ReadsInput => WholeStates.Count > 0 || States.Exists(reference => reference.Member == "input");

    public bool ReadsContext => WholeStates.Count > 0 || States.Exists(reference => reference.Member == "context");

    /// <summary>Assignments to <c>$states</c>.</summary>
    public List<AssignmentExpression> AssignedStates { get; } = [];

    /// <summary>All parts of the expression, outer ones before those within them.</summary>
    public List<JsonataExpression> Nodes { get; } = [];
}

/// <summary>A member of <c>$states</c>.</summary>
/// <param name="Member"><c>input</c>, <c>result</c>, <c>errorOutput</c> or <c>context</c>, or what was written there.</param>
/// <param name="Step">The step that names it.</param>
/// <param name="Path">The path.</param>
internal sealed record StatesReference(string Member, JsonataExpression Step, PathExpression Path);
