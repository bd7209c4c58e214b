using AslCompiler.Generator.Tests.Harness;

namespace AslCompiler.Generator.Tests;

/// <summary>Where a method with <c>[Jsonata]</c> may stand, and how it may be declared.</summary>
public sealed class MethodDeclarationTests
{
    [Theory]
    [InlineData("public partial class C { [Jsonata(\"$ + 1\")] public partial int M(int a); }")]
    [InlineData("public partial class C { [Jsonata(\"$ + 1\")] private static partial int M(int a); public static int Use() => M(1); }")]
    [InlineData("public abstract partial class C { [Jsonata(\"$ + 1\")] protected internal virtual partial int M(int a); }")]
    [InlineData("public partial class C { [Jsonata(\"'c'\")] public override partial string ToString(); }")]
    [InlineData("public partial struct C { [Jsonata(\"$ + 1\")] public readonly partial int M(int a); }")]
    [InlineData("public readonly partial record struct C { [Jsonata(\"$ + 1\")] public partial int M(int a); }")]
    [InlineData("public partial record C(int A) { [Jsonata(\"$ + 1\")] public partial int M(int a); }")]
    [InlineData("public partial record class C { [Jsonata(\"$ + 1\")] public partial int M(int a); }")]
    [InlineData("public partial interface C { [Jsonata(\"$ + 1\")] public static partial int M(int a); }")]
    [InlineData("public static partial class C { [Jsonata(\"$ + 1\")] public static partial int M(this int a); }")]
    [InlineData("public static partial class C { [Jsonata(\"$count($)\")] public static partial int M(params int[] a); }")]
    [InlineData("public partial class C<T, @class> where T : class { public partial struct Inner<U> { [Jsonata(\"$ + 1\")] public static partial int M(int a); } }")]
    [InlineData("namespace Shop.@new { public partial class @event { [Jsonata(\"$ + $class\")] public static partial int @return(int @int, int @class); } }")]
    [InlineData("public static partial class C { [Jsonata(\"$\")] public static partial int M(int a); [Jsonata(\"$\")] public static partial int M(long a); [Jsonata(\"$\")] public static partial int m(long a); }")]
    [InlineData("public static partial class C { private sealed record R(int A); [Jsonata(\"$.a\")] private static partial int M(R r); public static int Use() => M(new R(1)); }")]
    [InlineData("public static partial class C { public static int Add, Value; public static class Functions; public static class AslCompiler; [Jsonata(\"$sum($) + 1\")] public static partial int M(int[] a); }")]
    [InlineData("public static partial class C { [Jsonata(\"a\")] public static partial global::System.Collections.Generic.Dictionary<string, string?>? M(JsonData? a, string? b = null); }")]
    [InlineData("#nullable disable\npublic static partial class C { [Jsonata(\"$\")] public static partial string M(string a); }")]
    [InlineData("public static partial class C { [JsonataAttribute(expression: \"$\")] public static partial string M(string a); }")]
    public void A_method_may_stand_here(string code) => MethodProject.Of(code).Load();

    [Fact]
    public void The_user_s_comment_stays_and_where_there_is_none_the_expression_is_one()
    {
        var run = MethodProject.OfMethods("""
            /// <summary>Mine.</summary>
            [Jsonata("$")] public static partial int A(int a);
            [Jsonata("$ < 'é'")] public static partial bool B(int a);
            """);

        var type = run.Output.GetTypeByMetadataName("Sums")!;
        Assert.Contains("Mine.", type.GetMembers("A").Single().GetDocumentationCommentXml(cancellationToken: TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Contains("<c>$ &lt; 'é'</c>", type.GetMembers("B").Single().GetDocumentationCommentXml(cancellationToken: TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public void The_body_of_a_broken_expression_says_what_is_wrong()
    {
        var run = MethodProject.OfMethods("[Jsonata(\"a +\")] public static partial int M(JsonData a);");

        Assert.Empty(run.CSharpDiagnostics);
        Assert.Contains("throw new global::System.NotSupportedException(\"S0207: ", run.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public void What_an_expression_does_not_read_is_not_written()
    {
        var text = MethodProject.OfMethods("[Jsonata(\"$b\")] public static partial int M(JsonData a, int b, int c);").Text();

        Assert.Contains("Evaluate(JsonData? b, MethodEvaluation evaluation)", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Types_of_the_user_s_are_read_and_written_by_the_context()
    {
        var run = MethodProject.OfMethods("""
            [Jsonata("lines", JsonContext = typeof(Json))] public static partial List<Line> M(Order order);
            public sealed record Order(Line[] Lines);
            public sealed record Line(string Name);
            public sealed class Json(JsonSerializerOptions? options) : JsonSerializerContext(options)
            {
                public static Json Default { get; } = new(null);
                protected override JsonSerializerOptions? GeneratedSerializerOptions => null;
                public override System.Text.Json.Serialization.Metadata.JsonTypeInfo? GetTypeInfo(Type type) => JsonSerializerOptions.Web.GetTypeInfo(type);
            }
            """);

        Assert.Empty(run.CSharpDiagnostics);
        Assert.Contains("OfType<global::Sums.Order>(order, global::Sums.Json.Default)", run.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_context_types_are_read_and_written_by_reflection()
    {
        var run = MethodProject.OfMethods("""
            [Jsonata("lines[price > $least]")] public static partial IReadOnlyList<Line> M(Order order, double least);
            public sealed record Order(Line[] Lines);
            public sealed record Line(string Name, decimal Price);
            public static string Use() => string.Join(", ", M(new Order([new("tea", 4.5m), new("cup", 10)]), 5));
            """);

        Assert.Equal("Line { Name = cup, Price = 10 }", run.Load().GetType("Sums")!.GetMethod("Use")!.Invoke(null, null));
    }
}
