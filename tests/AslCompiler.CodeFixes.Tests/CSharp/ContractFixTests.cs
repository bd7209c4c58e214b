using AslCompiler.CodeFixes.CSharp;

namespace AslCompiler.CodeFixes.Tests.CSharp;

public sealed class ContractFixTests
{
    [Fact]
    public async Task The_contract_of_no_task_is_removed()
    {
        using var code = new FixedCode(new TaskContractFixProvider(), """
            using AslCompiler;

            [StateMachine("checkout.asl.json")]
            [TaskContract("Refund")]
            [TaskContract("Ship")]
            public partial class Billing;
            """);

        Assert.Equal("""
            using AslCompiler;

            [StateMachine("checkout.asl.json")]
            [TaskContract("Ship")]
            public partial class Billing;
            """, await code.FixAsync());
    }

    [Fact]
    public async Task Fix_all_removes_contracts_of_one_list_too()
    {
        using var code = new FixedCode(new TaskContractFixProvider(), """
            using AslCompiler;

            [StateMachine("checkout.asl.json"), TaskContract("Refund")]
            [TaskContract("One"), TaskContract("Two")]
            public partial class Billing;
            """);

        Assert.Equal("""
            using AslCompiler;

            [StateMachine("checkout.asl.json")]
            public partial class Billing;
            """, await code.FixAllAsync());
    }

    [Fact]
    public async Task The_definition_s_name_is_mended()
    {
        const string text = "[AslCompiler.StateMachine(\"chekout.asl.json\")] public partial class Billing;";
        using var code = new FixedCode(new DefinitionNameFixProvider(), text);
        Assert.Equal(text.Replace("chekout", "checkout", StringComparison.Ordinal), await code.FixAsync());

        using var other = new FixedCode(new DefinitionNameFixProvider(), text.Replace("chekout", "elsewhere", StringComparison.Ordinal));
        Assert.Empty(await other.TitlesAsync());
    }

    [Fact]
    public async Task The_context_is_told_the_type()
    {
        using var code = new FixedCode(new JsonContextFixProvider(), """
            using System.Text.Json.Serialization;
            using AslCompiler;

            namespace Shop;

            public sealed record Order(string Id);

            [JsonSerializable(typeof(int))]
            public partial class ShopContext : JsonSerializerContext;

            [StateMachine("checkout.asl.json", Input = typeof(Order), JsonContext = typeof(ShopContext))]
            public partial class Billing;
            """);

        Assert.Contains("""
            [JsonSerializable(typeof(int))]
            [JsonSerializable(typeof(Order))]
            public partial class ShopContext : JsonSerializerContext;
            """, await code.FixAsync(), StringComparison.Ordinal);
    }
}
