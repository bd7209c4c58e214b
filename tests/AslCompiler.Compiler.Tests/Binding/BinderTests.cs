namespace AslCompiler.Compiler.Tests.Binding;

public sealed class BinderTests
{
    private const string Nested = """
        "A": { "Type": "Parallel", "Branches": [
          { "StartAt": "B", "States": { "B": { "Type": "Pass", "Next": "C" }, "C": { "Type": "Succeed" } } },
          { "StartAt": "D", "States": { "D": { "Type": "Map", "ItemProcessor": { "StartAt": "E", "States": { "E": { "Type": "Succeed" } } }, "End": true } } } ],
          "Catch": [ { "ErrorEquals": ["States.ALL"], "Next": "G" } ], "Next": "F" },
        "F": { "Type": "Choice", "Choices": [ { "Variable": "$.x", "IsNull": true, "Next": "G" }, { "Variable": "$.y", "IsNull": true, "Next": "A" } ], "Default": "G" },
        "G": { "Type": "Wait", "Seconds": "${Delay}", "TimestampPath": "$.x", "Comment": "${NotThis}", "Next": "H" },
        "H": { "Type": "Task", "Resource": "${NorThis}", "Parameters": { "a": "${Delay}-${Other}" }, "End": true }
        """;

    private static readonly Compiler.Binding.StateMachineModel Model = Analysis.Create(Verify.Machine(Nested), new CompilationOptions()).Model!;

    [Fact]
    public void A_state_comes_before_those_inside_it()
    {
        Assert.Equal("ABCDEFGH", string.Concat(Model.States.Select(state => state.Name)));
        Assert.Equal(Enumerable.Range(0, 8), Model.States.Select(state => state.Index));
    }

    [Fact]
    public void Scopes_know_their_owner_and_branch()
    {
        var parallel = Model.Root.Find("A")!;
        Assert.Equal([0, 1], parallel.Inner.Select(scope => scope.Branch));
        Assert.Same(parallel, parallel.Inner[1].Owner);
        Assert.Equal("E", Assert.Single(parallel.Inner[1].Start!.Inner).Start!.Name);
        Assert.Null(Model.Root.Owner);
    }

    [Fact]
    public void Successors_are_named_once() =>
        Assert.Equal(["FG", "GA", "H", ""], Model.Root.States.Select(state => string.Concat(state.Successors.Select(s => s.Name))));

    [Fact]
    public void Placeholders_outside_Resource_and_Comment_need_a_value() => Assert.Equal(["Delay", "Other"], Model.Substitutions);
}
