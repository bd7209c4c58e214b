namespace AslCompiler.Compiler.Binding;

/// <summary>All scopes of a machine.</summary>
internal static class Scopes
{
    /// <summary>The machine's own scope, then the inner ones in definition order.</summary>
    public static IEnumerable<Scope> Of(StateMachineModel model)
    {
        yield return model.Root;
        foreach (var state in model.States)
            foreach (var inner in state.Inner)
                yield return inner;
    }

    /// <summary>The scope in words: where a state of another scope lives.</summary>
    public static string Describe(Scope scope) => scope.Owner switch
    {
        null => "the state machine itself",
        { Syntax: Syntax.MapSyntax } map => "the processor of the Map '" + map.Name + "'",
        var parallel => "a branch of the Parallel '" + parallel.Name + "'",
    };
}
