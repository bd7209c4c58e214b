namespace AslCompiler.Analyzers.Tests.CSharp;

/// <summary>ASL1101</summary>
public sealed class MissingTaskMethodTests
{
    [Fact]
    public async Task A_task_without_a_method_is_named_with_its_states_and_resource() => Assert.Equal(
        [
            "ASL1101 'Tasks': 'Tasks' has no method for the task 'ChargeCard' (arn:aws:lambda:us-east-1:123456789012:function:ChargeCard), which 'Charge card' calls",
            "ASL1101 'Tasks': 'Tasks' has no method for the task 'Ship' (arn:aws:lambda:us-east-1:123456789012:function:Ship), which 'Ship' calls",
        ],
        await CSharpProject.Of(Checkout.Definition, "public class Tasks : ICheckoutTasks { }").FindingsAsync());

    [Fact]
    public async Task A_method_of_another_signature_is_none() => Assert.StartsWith(
        "ASL1101 'Tasks': 'Tasks' has no method for the task 'Ship'",
        Assert.Single(await CSharpProject.Of(Checkout.Definition, Checkout.Handler("return new();").Replace("Checkout.ShipRequest request, ", "", StringComparison.Ordinal)).FindingsAsync()),
        StringComparison.Ordinal);

    [Fact]
    public async Task Methods_of_a_base_class_and_explicit_ones_count()
    {
        var project = CSharpProject.Of(Checkout.Definition, Checkout.Handler("return new();").Replace("sealed class Tasks", "class Tasks", StringComparison.Ordinal) + """
            public class Derived : Tasks, ICheckoutTasks
            {
                Task<Checkout.ShipResult> ICheckoutTasks.ShipAsync(Checkout.ShipRequest request, TaskContext context, CancellationToken cancellationToken) => throw new NotImplementedException();
            }
            """);
        Assert.Empty(project.Errors);
        Assert.Empty(await project.FindingsAsync());
    }

    [Fact]
    public async Task An_interface_of_that_name_that_nobody_emitted_is_left_alone() =>
        Assert.Empty(await CSharpProject.Of("", "public interface ICheckoutTasks { void ChargeCardAsync(); } public class Tasks : ICheckoutTasks { }").FindingsAsync());
}
