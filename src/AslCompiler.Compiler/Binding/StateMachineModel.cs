using AslCompiler.Compiler.Syntax;

namespace AslCompiler.Compiler.Binding;

/// <summary>A definition with its names resolved.</summary>
internal sealed class StateMachineModel(StateMachineSyntax syntax, Scope root, IReadOnlyList<StateModel> states, IReadOnlyList<string> substitutions)
{
    public StateMachineSyntax Syntax { get; } = syntax;

    public Scope Root { get; } = root;

    /// <summary>All states of all scopes: a state, then those inside it, in definition order. <see cref="StateModel.Index"/> is the place in this list.</summary>
    public IReadOnlyList<StateModel> States { get; } = states;

    /// <summary>Names of the <c>${Placeholder}</c>s, outside Resource, that have no value at build time; in order of first use.</summary>
    public IReadOnlyList<string> Substitutions { get; } = substitutions;
}

/// <summary>The states that may name each other: the machine's own, those of one Parallel branch, those of a Map's processor.</summary>
internal sealed class Scope(StateMachineSyntax syntax, StateModel? owner, int branch)
{
    private readonly Dictionary<string, StateModel> byName = new(StringComparer.Ordinal);

    public StateMachineSyntax Syntax { get; } = syntax;

    /// <summary>The Parallel or Map it lies in; null for the machine itself.</summary>
    public StateModel? Owner { get; } = owner;

    /// <summary>Index of the branch in its Parallel; 0 elsewhere.</summary>
    public int Branch { get; } = branch;

    public IReadOnlyList<StateModel> States { get; private set; } = [];

    /// <summary>Null where <c>StartAt</c> is missing or names no state of this scope.</summary>
    public StateModel? Start { get; internal set; }

    /// <summary>The first state of this name; null where there is none.</summary>
    public StateModel? Find(string name) => byName.TryGetValue(name, out var state) ? state : null;

    /// <summary>Fills the scope.</summary>
    internal void Fill(IReadOnlyList<StateModel> states)
    {
        States = states;
        foreach (var state in states)
            if (!byName.ContainsKey(state.Name))
                byName.Add(state.Name, state);
    }
}

internal sealed class StateModel(StateSyntax syntax, int index, Scope scope)
{
    public StateSyntax Syntax { get; } = syntax;

    public string Name => Syntax.Name;

    /// <summary>The unit of work of a Task, as the task interface names it; null for other states.</summary>
    public string? TaskName => Syntax is TaskSyntax { Resource: { } resource } ? resource.TaskName ?? Name : null;

    public int Index { get; } = index;

    public Scope Scope { get; } = scope;

    /// <summary>The branches of a Parallel, or the one processor of a Map.</summary>
    public IReadOnlyList<Scope> Inner { get; internal set; } = [];

    /// <summary>The states that it may lead to, Catch and Choice targets included, without repetition.</summary>
    public IReadOnlyList<StateModel> Successors { get; internal set; } = [];

    public StateModel? Resolve(NameReference? reference) => reference is null ? null : Scope.Find(reference.Name);
}
