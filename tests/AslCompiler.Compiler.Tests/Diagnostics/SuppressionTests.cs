using AslCompiler.Compiler.Diagnostics;
using static AslCompiler.Compiler.Tests.Verify;

namespace AslCompiler.Compiler.Tests.Diagnostics;

public sealed class SuppressionTests
{
    [Fact]
    public void A_note_on_a_state_silences_the_rule_there_only() => Reports("ASL0705", Machine("""
        "A": { "Type": "Task", "Resource": "a:b", "Comment": "Odd: asl-disable ASL0705 because the service says so.", "Retry": [ { "ErrorEquals": ["States.Odd"] } ], "Next": "B" },
        "B": { "Type": "Task", "Resource": "a:b", "Retry": [ { "ErrorEquals": [[|"States.Odd"|]] } ], "End": true }
        """));

    [Fact]
    public void A_note_on_the_machine_silences_rules_everywhere() => IsSilent("""
        { "Comment": "asl-disable ASL0204, ASL0705", "StartAt": "A", "States": { "A": { "Type": "Succeed" }, "B": { "Type": "Succeed" } } }
        """);

    [Fact]
    public void A_note_does_not_silence_what_cannot_be_compiled() =>
        Reports("ASL0201", Machine(""" "A": { "Type": "Pass", "Comment": "asl-disable ASL0201", "Next": [|"B"|] }, "C": { "Type": "Succeed" } """));

    [Fact]
    public void An_unknown_rule_in_a_note_is_reported_at_its_place() =>
        Reports("ASL0012", Machine(""" "A": { "Type": "Succeed", "Comment": "asl-disable ASL0204 [|ASL9999|]" } """));

    [Fact]
    public void A_known_rule_in_a_note_is_fine() => IsSilent(Machine(""" "A": { "Type": "Succeed", "Comment": "asl-disable ASL0204" } """));

    [Fact]
    public void Options_change_a_severity_and_switch_a_rule_off()
    {
        var text = Machine(""" "A": { "Type": "Succeed" }, "B": { "Type": "Succeed" } """);
        Assert.Equal(Severity.Warning, Assert.Single(Analyse(text, "warning")).Severity);
        Assert.Empty(Analyse(text, "none"));
        Assert.Equal(Severity.Error, Assert.Single(Analyse(text, "nonsense")).Severity);
    }

    [Fact]
    public void Options_do_not_hide_what_cannot_be_compiled()
    {
        var options = new CompilationOptions { Severities = SeverityOverrides.Read(key => key == "asl_diagnostic.ASL0203.severity" ? "none" : null) };
        Assert.True(Analysis.Create("""{ "StartAt": "X", "States": { "A": { "Type": "Succeed" } } }""", options).HasErrors);
    }

    [Fact]
    public void What_only_AWS_refuses_can_be_compiled()
    {
        var unreachable = Analysis.Create(Machine(""" "A": { "Type": "Succeed" }, "B": { "Type": "Succeed" } """), new CompilationOptions());
        Assert.True(unreachable.HasErrors);
        Assert.True(unreachable.CanBeCompiled);
        Assert.False(Analysis.Create(Machine(""" "A": { "Type": "Pass", "Next": "B" } """), new CompilationOptions()).CanBeCompiled);
        Assert.False(Analysis.Create("", new CompilationOptions()).CanBeCompiled);
    }

    private static IReadOnlyList<Finding> Analyse(string text, string severity) => Analysis.Create(text, new CompilationOptions
    {
        Severities = SeverityOverrides.Read(key => key == "asl_diagnostic.ASL0204.severity" ? severity : null),
    }).Findings;
}
