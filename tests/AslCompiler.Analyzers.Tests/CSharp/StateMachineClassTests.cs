namespace AslCompiler.Analyzers.Tests.CSharp;

/// <summary>ASL1108 and ASL1109</summary>
public sealed class StateMachineClassTests
{
    private const string Attribute = "[AslCompiler.StateMachine(\"checkout.asl.json\")] ";

    public static TheoryData<string, string> Conflicts => new()
    {
        { Attribute + "public class Billing;", "ASL1108 'Billing': 'Billing' is not partial, so what is generated cannot join it; add 'partial'" },
        { Attribute + "public partial class Billing<T>;", "ASL1108 'Billing': 'Billing' has type parameters, but a state machine has none; remove them" },
        { "public partial class Outer { " + Attribute + "public partial class Billing; }", "ASL1108 'Billing': 'Billing' lies in 'Outer', but a state machine is a class of its own; move it out" },
        { Attribute + "public static partial class Billing;", "ASL1108 'Billing': 'Billing' is static, but a state machine has instances; remove 'static'" },
        { Attribute + "public abstract partial class Billing;", "ASL1108 'Billing': 'Billing' is abstract, but a state machine is sealed; remove 'abstract'" },
        { Attribute + "public partial class Billing : System.Exception;", "ASL1108 'Billing': 'Billing' has a base class, but a state machine derives from StateMachine; remove it" },
        { Attribute + "public partial record Billing;", "ASL1108 'Billing': 'Billing' is a record; a state machine is a class" },
        { Attribute + "file partial class Billing;", "ASL1108 'Billing': 'Billing' is seen in its file only, so what is generated cannot join it; remove 'file'" },
    };

    [Theory]
    [MemberData(nameof(Conflicts))]
    public async Task A_class_that_cannot_be_joined_says_why(string code, string expected)
    {
        Assert.Equal([expected], await CSharpProject.Of(Checkout.Definition, code).FindingsAsync());
        // C# errors at the class silence analyzers in a build, so that there the generator says it.
        var build = CSharpProject.Of(Checkout.Definition, code, isBuild: true);
        Assert.Equal([expected[(expected.IndexOf(": ", StringComparison.Ordinal) + 2)..]], build.Generated.Select(diagnostic => diagnostic.GetMessage(null)));
        Assert.Empty(await build.FindingsAsync());
    }

    [Theory]
    [InlineData("public sealed partial class Billing;")]
    [InlineData("internal partial class Billing : System.IDisposable { public void Dispose() { } }")]
    [InlineData("public partial class Billing : AslCompiler.StateMachine;")]
    [InlineData("public partial class Billing { public int States(int other) => other; public Billing(int other) : this((AslCompiler.ITaskHandler)null!) { } }", "States")]
    public async Task A_class_that_can_be_joined_is_fine(string code, string? conflict = null)
    {
        var project = CSharpProject.Of(Checkout.Definition, Attribute + code);
        Assert.Equal(conflict is null ? 0 : 1, (await project.FindingsAsync()).Length);
        if (conflict is null)
            Assert.Empty(project.Errors);
    }

    [Theory]
    [InlineData("public string Definition => \"\";", "Definition")]
    [InlineData("public static class States;", "States")]
    [InlineData("private int Input;", "Input")]
    [InlineData("public sealed class ShipRequest { public string Id = \"\"; }", "ShipRequest")]
    [InlineData("public Task<Output> RunAsync(Input input, CancellationToken cancellationToken) => null!;", "RunAsync")]
    [InlineData("public Billing(ITaskHandler handler, StateMachineOptions? options) : base(null!, handler, options) { }", "Billing")]
    public async Task A_member_that_is_generated_too_is_told_at_the_user_s_own(string member, string name)
    {
        var project = CSharpProject.Of(Checkout.Definition, CSharpProject.Usings + Attribute + "public partial class Billing { " + member + " }");
        Assert.Equal([$"ASL1108 '{name}': '{name}' is a member of the generated part of 'Billing' already; give this one another name"], await project.FindingsAsync());
    }

    [Fact]
    public async Task Members_with_other_names_and_signatures_are_fine()
    {
        var project = CSharpProject.Of(Checkout.Definition, CSharpProject.Usings + Attribute + """
            public partial class Billing
            {
                private int count;
                public Task<Output> RunAsync(int id) => null!;
                public Billing(int count) : this((ITaskHandler)null!) => this.count = count;
                public sealed class Note;
            }
            """);
        Assert.Empty(project.Errors);
        Assert.Empty(await project.FindingsAsync());
    }

    [Theory]
    [InlineData("chekout.asl.json", ". Did you mean 'checkout.asl.json'?")]
    [InlineData("billing/checkout.asl.json", ". Did you mean 'checkout.asl.json'?")]
    [InlineData("a.asl.json", "")]
    [InlineData("other.json", ". The name of a definition ends in .asl.json")]
    [InlineData("", ". The name of a definition ends in .asl.json")]
    public async Task A_definition_that_is_not_there_is_told_at_its_name(string file, string hint)
    {
        var code = $"[AslCompiler.StateMachine(\"{file}\")] public partial class Billing;";
        var message = $"There is no '{file}' among the project's AdditionalFiles, so 'Billing' is no state machine{hint}";
        Assert.Equal([$"ASL1109 '\"{file}\"': {message}"], await CSharpProject.Of(Checkout.Definition, code).FindingsAsync());
        var diagnostic = Assert.Single(CSharpProject.Of(Checkout.Definition, code, isBuild: true).Generated);
        Assert.Equal(message, diagnostic.GetMessage(null));
        Assert.Equal("Code.cs", diagnostic.Location.GetLineSpan().Path);
    }

    [Fact]
    public async Task A_definition_becomes_one_class()
    {
        const string code = Attribute + "public partial class Billing; namespace Other { " + Attribute + "public partial class Billing; }";
        const string message = "'checkout.asl.json' belongs to the class 'Billing' already, and a definition becomes one class";
        Assert.Equal(["ASL1108 '\"checkout.asl.json\"': " + message], await CSharpProject.Of(Checkout.Definition, code).FindingsAsync());
        Assert.Equal(message, Assert.Single(CSharpProject.Of(Checkout.Definition, code, isBuild: true).Generated).GetMessage(null));
    }

    [Fact]
    public async Task A_definition_is_found_by_the_end_of_its_path() =>
        Assert.Empty(await CSharpProject.Of(Checkout.Definition, "[AslCompiler.StateMachine(\"billing/checkout.asl.json\")] public partial class Billing;", "/src/billing/checkout.asl.json").FindingsAsync());
}
