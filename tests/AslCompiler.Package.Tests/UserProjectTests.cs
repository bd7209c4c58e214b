using System.IO.Compression;

namespace AslCompiler.Package.Tests;

public sealed class UserProjectTests(PackedPackage package) : IClassFixture<PackedPackage>
{
    private const string Flow = """
        {
          "StartAt": "Greet",
          "States": {
            "Greet": {
              "Type": "Task",
              "Resource": "arn:aws:lambda:us-east-1:123456789012:function:Greet",
              "Parameters": { "name.$": "$.name", "greeting": "Hello" },
              "Next": "Is it long?"
            },
            "Is it long?": {
              "Type": "Choice",
              "Choices": [ { "Variable": "$.length", "NumericGreaterThan": 100, "Next": "Too long" } ],
              "Default": "Done"
            },
            "Too long": { "Type": "Fail", "Error": "TooLong" },
            "Done": { "Type": "Succeed" }
          }
        }
        """;

    private const string Program = """
        using AslCompiler;

        var machine = new Hello(new Tasks());
        var output = await machine.RunAsync(new Hello.Input { Name = "Ada" });
        System.Console.WriteLine(output.Text);

        sealed class Tasks : IHelloTasks
        {
            public System.Threading.Tasks.Task<Hello.GreetResult> GreetAsync(Hello.GreetRequest request, TaskContext context, System.Threading.CancellationToken cancellationToken)
            {
                var text = request.Greeting + " " + request.Name.GetString();
                return System.Threading.Tasks.Task.FromResult(new Hello.GreetResult { Length = text.Length });
            }
        }
        """;

    private string Create(string name, string sdk, string flow, string program, string more = "")
    {
        var folder = package.NewProject(name);
        File.WriteAllText(Path.Combine(folder, name + ".csproj"), $"""
            <Project Sdk="{sdk}">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <Nullable>enable</Nullable>
                <RootNamespace></RootNamespace>
                <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
                {more}
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="AslCompiler" Version="{PackedPackage.Version}" />
              </ItemGroup>
            </Project>
            """);
        File.WriteAllText(Path.Combine(folder, "hello.asl.json"), flow);
        File.WriteAllText(Path.Combine(folder, "Program.cs"), program);
        return folder;
    }

    private static string PrintsLength(string program) => program.Replace("output.Text", "output.Length", StringComparison.Ordinal);

    [Fact]
    public void The_package_holds_the_compiler_s_parts_and_no_foreign_assembly()
    {
        using var archive = ZipFile.OpenRead(Directory.GetFiles(package.Feed, "AslCompiler.*.nupkg").Single());

        Assert.Equal(
            ["AslCompiler.Analyzers.dll", "AslCompiler.CodeFixes.dll", "AslCompiler.Compiler.dll", "AslCompiler.Generator.dll"],
            archive.Entries.Where(entry => entry.FullName.StartsWith("analyzers/dotnet/cs/", StringComparison.Ordinal)).Select(entry => entry.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task The_package_holds_the_schema_of_definitions()
    {
        await using var packed = await ZipFile.OpenReadAsync(Path.Combine(package.Feed, "AslCompiler." + PackedPackage.Version + ".nupkg"), TestContext.Current.CancellationToken);

        Assert.NotNull(packed.GetEntry("schemas/asl.schema.json"));
    }

    [Fact]
    public async Task A_console_project_needs_the_package_the_definition_and_one_class()
    {
        var folder = Create("console", "Microsoft.NET.Sdk", Flow, PrintsLength(Program));

        var output = await Dotnet.SucceedAsync(folder, "run");

        Assert.Equal("9", output.Trim());
    }

    [Fact]
    public async Task A_web_project_compiles_the_definition_and_does_not_publish_it()
    {
        var folder = Create("web", "Microsoft.NET.Sdk.Web", Flow, PrintsLength(Program));

        await Dotnet.SucceedAsync(folder, "publish", "--output", "out");

        Assert.False(File.Exists(Path.Combine(folder, "out", "hello.asl.json")));
        Assert.True(File.Exists(Path.Combine(folder, "out", "web.dll")));
    }

    [Fact]
    public async Task A_web_API_takes_and_gives_the_typed_records()
    {
        const string flow = """
            {"StartAt":"Charge card","States":{
              "Charge card":{"Type":"Task","Resource":"arn:aws:lambda:us-east-1:123456789012:function:ChargeCard","End":true,
                "Parameters":{"orderId.$":"$.orderId","amount.$":"$.total"},"ResultSelector":{"chargeId.$":"$.chargeId","amount.$":"States.MathAdd($.cents, 0)"}}}}
            """;
        var folder = Create("api", "Microsoft.NET.Sdk.Web", flow, """
            using AslCompiler;
            using Microsoft.AspNetCore.Builder;
            using Microsoft.Extensions.DependencyInjection;
            using System;
            using System.Net.Http;
            using System.Net.Http.Json;
            using System.Threading;
            using System.Threading.Tasks;
            var builder = WebApplication.CreateSlimBuilder(args);
            // The page's own lines, see docs/getting-started.md.
            builder.Services.AddCheckout<CheckoutTasks>();
            var app = builder.Build();
            app.MapPost("/checkout", (Checkout.Input input, Checkout checkout, CancellationToken token) => checkout.RunAsync(input, token));
            app.Urls.Add("http://127.0.0.1:0");
            await app.StartAsync();
            using var http = new HttpClient { BaseAddress = new Uri(System.Linq.Enumerable.First(app.Urls)) };
            var good = await http.PostAsync("/checkout", JsonContent.Create(new { orderId = "A-1001", total = 5, more = 1 }));
            var bad = await http.PostAsync("/checkout", new StringContent("[]", null, "application/json"));
            Console.WriteLine("answers: " + (int)good.StatusCode + " " + await good.Content.ReadAsStringAsync() + " " + (int)bad.StatusCode);

            sealed class CheckoutTasks : ICheckoutTasks
            {
                public Task<Checkout.ChargeCardResult> ChargeCardAsync(Checkout.ChargeCardRequest request, TaskContext context, CancellationToken cancellationToken) =>
                    Task.FromResult(new Checkout.ChargeCardResult { ChargeId = request.OrderId, Cents = 500 });
            }
            """);
        File.Move(Path.Combine(folder, "hello.asl.json"), Path.Combine(folder, "checkout.asl.json"));

        var output = await Dotnet.SucceedAsync(folder, "run");

        Assert.Contains("""answers: 200 {"chargeId":"A-1001","amount":500} 400""", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mistake_is_reported_at_its_line_and_column_of_the_definition()
    {
        var folder = Create("broken", "Microsoft.NET.Sdk", Flow.Replace("\"Default\": \"Done\"", "\"Default\": \"Dome\"", StringComparison.Ordinal), PrintsLength(Program));

        var (exitCode, output) = await Dotnet.RunAsync(folder, "build");

        Assert.NotEqual(0, exitCode);
        Assert.Contains("hello.asl.json(13,18): error ASL0201", output, StringComparison.Ordinal);
        Assert.DoesNotContain("error CS", output, StringComparison.Ordinal);
    }

    [Theory]
    // Without a Resource there is no task interface, without States no record at all: the user's code does not compile either.
    [InlineData("\"Resource\": \"arn:aws:lambda:us-east-1:123456789012:function:Greet\",", "", "hello.asl.json(4,5): error ASL0101")]
    [InlineData("\"States\"", "\"states\"", "hello.asl.json(3,3): error ASL0103")]
    public async Task A_mistake_is_reported_once_where_the_users_code_breaks_with_it(string right, string wrong, string expected)
    {
        var folder = Create("breaks" + wrong.Length, "Microsoft.NET.Sdk", Flow.Replace(right, wrong, StringComparison.Ordinal), PrintsLength(Program));

        var (exitCode, output) = await Dotnet.RunAsync(folder, "build");

        Assert.NotEqual(0, exitCode);
        // MSBuild's summary repeats everything.
        Assert.Contains(expected, Assert.Single(output.Split("Build FAILED")[0].Split('\n'), line => line.Contains("ASL", StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[StateMachine(\"hello.asl.json\")] class Hello;", "", "Program.cs(15,40): error ASL1108: 'Hello' is not partial")]
    [InlineData("[StateMachine(\"helo.asl.json\")] partial class Other;", "", "Program.cs(15,15): error ASL1109: There is no 'helo.asl.json'")]
    [InlineData("", "<LangVersion>11</LangVersion>", "error ASL1111: Generated code needs C# 13.0 or newer")]
    public async Task What_leaves_no_state_machine_is_told_before_the_errors_that_follow(string code, string property, string expected)
    {
        var folder = Create("joins" + expected.Length, "Microsoft.NET.Sdk", Flow, PrintsLength(Program) + "\n" + code, property);

        var (exitCode, output) = await Dotnet.RunAsync(folder, "build");

        Assert.NotEqual(0, exitCode);
        Assert.Contains(expected, output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_broken_flow_does_not_build_where_analyzers_are_off()
    {
        var folder = Create("off", "Microsoft.NET.Sdk", Flow.Replace("\"Default\": \"Done\"", "\"Default\": \"Dome\"", StringComparison.Ordinal), PrintsLength(Program), "<RunAnalyzers>false</RunAnalyzers>");

        var (exitCode, output) = await Dotnet.RunAsync(folder, "build");

        Assert.NotEqual(0, exitCode);
        Assert.Contains("hello.asl.json(13,18): error ASL0201", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Substitutions_reach_the_flow_with_semicolons_and_hashes()
    {
        const string flow = """{"StartAt":"A","States":{"A":{"Type":"Pass","Result":{"table":"${Table}"},"End":true}}}""";
        var folder = Create("substitutions", "Microsoft.NET.Sdk", flow, """
            System.Console.WriteLine(await new Hello().RunAsync("{}"));
            """);
        var project = Path.Combine(folder, "substitutions.csproj");
        File.WriteAllText(project, File.ReadAllText(project).Replace("</Project>", """
              <ItemGroup><AdditionalFiles Update="hello.asl.json" AslSubstitutions="Table=a%3Bb#c|Other=1" /></ItemGroup>
            </Project>
            """, StringComparison.Ordinal));

        var output = await Dotnet.SucceedAsync(folder, "run");

        Assert.Equal("""{"table":"a;b#c"}""", output.Trim());
    }

    // What the code of a method with an expression needs is the package alone, and no reflection.
    private const string Method = """
        using System.Text.Json.Serialization;
        using AslCompiler;
        namespace Shop
        {
            public sealed record Order(string Id, Line[] Lines);
            public sealed record Line(string Name, decimal Price, Size Size);
            [JsonConverter(typeof(JsonStringEnumConverter<Size>))]
            public enum Size { Small, Large }
            [JsonSerializable(typeof(Order))]
            [JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
            public sealed partial class ShopJson : JsonSerializerContext;
            public static partial class Orders
            {
                /// <summary>The total.</summary>
                [Jsonata("$sum(lines[size = $size].price)", JsonContext = typeof(ShopJson))]
                public static partial decimal Total(this Order order, Size size);
                [Jsonata("lines[-1]", JsonContext = typeof(ShopJson))]
                public static partial Line? Last(Order order);
                [Jsonata("'Large'")]
                public static partial Size? Parse();
            }
        }
        """;

    private const string MethodProgram = """
        using Shop;
        var order = new Order("A-1", [new("tea", 4.5m, Size.Small), new("pot", 20, Size.Large), new("cup", 10, Size.Large)]);
        System.Console.WriteLine(order.Total(Size.Large) + " " + Orders.Last(order)!.Name + " " + Orders.Parse());
        """;

    [Fact]
    public async Task A_method_with_an_expression_needs_the_package_alone_and_no_reflection()
    {
        var folder = Create("method", "Microsoft.NET.Sdk", "{}", MethodProgram, "<IsAotCompatible>true</IsAotCompatible>");
        File.Delete(Path.Combine(folder, "hello.asl.json"));
        File.WriteAllText(Path.Combine(folder, "Orders.cs"), Method);

        var output = await Dotnet.SucceedAsync(folder, "run");

        Assert.Equal("30 cup Large", output.Trim());
    }

    [Fact]
    public async Task A_mistake_in_the_expression_of_a_method_is_reported_once_at_its_place()
    {
        var folder = Create("slip", "Microsoft.NET.Sdk", "{}", MethodProgram);
        File.Delete(Path.Combine(folder, "hello.asl.json"));
        File.WriteAllText(Path.Combine(folder, "Orders.cs"), Method.Replace("[size = $size].price)", "[size = $size].price", StringComparison.Ordinal));

        var (exitCode, output) = await Dotnet.RunAsync(folder, "build");

        Assert.NotEqual(0, exitCode);
        Assert.Contains("Orders.cs(15,49): error ASL0401", Assert.Single(output.Split("Build FAILED")[0].Split('\n'), line => line.Contains("error", StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_NativeAOT_publish_has_no_warnings()
    {
        if (!OperatingSystem.IsLinux() || !File.Exists("/usr/bin/clang"))
            Assert.Skip("NativeAOT needs a linker (clang and zlib1g-dev); CI installs them.");
        var program = Program.Replace("output.Text", "output.Length + \" \" + Shop.Orders.Total(new Shop.Order(\"A-1\", [new(\"pot\", 20, Shop.Size.Large)]), Shop.Size.Large)", StringComparison.Ordinal);
        var folder = Create("aot", "Microsoft.NET.Sdk", Flow, program, "<PublishAot>true</PublishAot><InvariantGlobalization>true</InvariantGlobalization>");

        File.WriteAllText(Path.Combine(folder, "Orders.cs"), Method);

        var output = await Dotnet.SucceedAsync(folder, "publish", "--output", "out");

        Assert.DoesNotContain("warning", output, StringComparison.Ordinal);
        var run = System.Diagnostics.Process.Start(new System.Diagnostics.ProcessStartInfo(Path.Combine(folder, "out", "aot")) { RedirectStandardOutput = true })!;
        Assert.Equal("9 20", (await run.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken)).Trim());
    }
}
