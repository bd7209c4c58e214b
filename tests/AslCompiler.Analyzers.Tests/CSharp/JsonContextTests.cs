namespace AslCompiler.Analyzers.Tests.CSharp;

/// <summary>ASL1106</summary>
public sealed class JsonContextTests
{
    private static async Task<string[]> FindingsAsync(string attributes, string arguments, string more = "") =>
        [.. (await CSharpProject.Of(Checkout.Definition, CSharpProject.Usings + $$"""
            namespace Shop;
            public class Order { public string? Id { get; set; } public System.Collections.Generic.List<Line>? Lines { get; set; } }
            public class Line { public string? Id { get; set; } }
            public class Receipt { public string? Id { get; set; } }
            {{attributes}}
            public partial class ShopContext : JsonSerializerContext;
            [StateMachine("checkout.asl.json", JsonContext = typeof(ShopContext){{arguments}})] {{more}}
            public partial class Billing;
            """).FindingsAsync()).Where(finding => finding.StartsWith("ASL", StringComparison.Ordinal))];

    [Fact]
    public async Task A_type_that_the_context_does_not_know_is_told_at_its_name_and_once() => Assert.Equal(
        [
            "ASL1106 'typeof(Receipt)': 'ShopContext' does not know the type Receipt, so reading and writing it fails; give it [JsonSerializable(typeof(Receipt))]",
            "ASL1106 'typeof(long)': 'ShopContext' does not know the type long, so reading and writing it fails; give it [JsonSerializable(typeof(long))]",
        ],
        await FindingsAsync("[JsonSerializable(typeof(Line[]))] [JsonSerializable(typeof(int))]", ", Input = typeof(Line), Output = typeof(Receipt)", "[TaskContract(\"Ship\", Request = typeof(Receipt), Result = typeof(long))]"));

    [Fact]
    public async Task What_a_known_type_holds_is_known() => Assert.Empty(
        await FindingsAsync("[JsonSerializable(typeof(Order))] [JsonSerializable(typeof(Receipt))]", ", Input = typeof(Order), Output = typeof(Receipt)", "[TaskContract(\"Ship\", Request = typeof(Line), Result = typeof(System.Collections.Generic.List<Line>))]"));

    [Fact]
    public async Task Without_a_context_there_is_nothing_to_know() =>
        Assert.Empty(await CSharpProject.Of(Checkout.Definition, "public class Order { public string? Id { get; set; } } [AslCompiler.StateMachine(\"checkout.asl.json\", Input = typeof(Order))] public partial class Billing;").FindingsAsync());

    [Fact]
    public async Task A_type_of_a_method_with_an_expression_is_told_at_its_place() => Assert.Equal(
        [
            "ASL1106 'Line?': 'ShopContext' does not know the type Line, so reading and writing it fails; give it [JsonSerializable(typeof(Line))]",
            "ASL1106 'Receipt[]': 'ShopContext' does not know the type Receipt[], so reading and writing it fails; give it [JsonSerializable(typeof(Receipt[]))]",
        ],
        (await CSharpProject.Of("", CSharpProject.Usings + """
            public class Order { public string? Id { get; set; } public System.Collections.Generic.List<Receipt>? Receipts { get; set; } }
            public class Line { public string? Id { get; set; } }
            public class Receipt { public string? Id { get; set; } }
            [JsonSerializable(typeof(Order))]
            public partial class ShopContext : JsonSerializerContext;
            public static partial class Orders
            {
                [Jsonata("Receipts[Id = $line.Id]", JsonContext = typeof(ShopContext))]
                public static partial System.Collections.Generic.List<Receipt> One(Order order, Line? line, int[] numbers);

                [Jsonata("Receipts", JsonContext = typeof(ShopContext))]
                public static partial Receipt[] Two(Order order);
            }
            """).FindingsAsync()).Where(finding => finding.StartsWith("ASL", StringComparison.Ordinal)));
}
