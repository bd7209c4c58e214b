using AslCompiler.CodeFixes.CSharp;

namespace AslCompiler.CodeFixes.Tests.CSharp;

public sealed class TaskMethodFixTests
{
    [Fact]
    public async Task All_missing_methods_are_added_as_stubs_that_compile()
    {
        using var code = new FixedCode(new TaskMethodFixProvider(), """
            using System;
            using System.Threading;
            using System.Threading.Tasks;
            using AslCompiler;

            public sealed class Tasks : ICheckoutTasks
            {
                public int Count => 1;
            }
            """);

        Assert.Equal("""
            using System;
            using System.Threading;
            using System.Threading.Tasks;
            using AslCompiler;

            public sealed class Tasks : ICheckoutTasks
            {
                public int Count => 1;

                public Task<Checkout.ChargeCardResult> ChargeCardAsync(Checkout.ChargeCardRequest request, TaskContext context, CancellationToken cancellationToken)
                {
                    throw new NotImplementedException();
                }

                public Task<Checkout.ShipResult> ShipAsync(Checkout.ShipRequest request, TaskContext context, CancellationToken cancellationToken)
                {
                    throw new NotImplementedException();
                }
            }
            """, await code.FixAsync());
        Assert.Empty(await code.ErrorsAsync());
    }

    [Fact]
    public async Task Without_usings_names_are_written_so_that_they_compile()
    {
        using var code = new FixedCode(new TaskMethodFixProvider(), """
            namespace Other
            {
                internal sealed partial class Tasks : ICheckoutTasks
                {
                }
            }
            """);

        var text = await code.FixAsync();
        Assert.Contains("ShipAsync(Checkout.ShipRequest request, ", text, StringComparison.Ordinal);
        Assert.Empty(await code.ErrorsAsync());
    }

    [Fact]
    public async Task A_class_without_a_body_gets_one()
    {
        using var code = new FixedCode(new TaskMethodFixProvider(), "public sealed class Tasks : ICheckoutTasks;");
        await code.FixAsync();
        Assert.Empty(await code.ErrorsAsync());
    }

    [Fact]
    public async Task Fix_all_mends_every_class()
    {
        using var code = new FixedCode(new TaskMethodFixProvider(), "public sealed class Tasks : ICheckoutTasks { } public sealed class OtherTasks : ICheckoutTasks { }");
        await code.FixAllAsync();
        Assert.Empty(await code.ErrorsAsync());
    }
}
