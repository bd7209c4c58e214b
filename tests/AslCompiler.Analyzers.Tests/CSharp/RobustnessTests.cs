namespace AslCompiler.Analyzers.Tests.CSharp;

/// <summary>No code makes an analyzer of C# throw.</summary>
public sealed class RobustnessTests
{
    [Theory]
    [InlineData("[StateMachine] public partial class A; [StateMachine(null)] public partial class B; [StateMachine(1)] public partial class C;")]
    [InlineData("[StateMachine(\"checkout.asl.json\", Input = typeof(), Output = typeof(Missing), JsonContext = typeof(int))] [TaskContract] [TaskContract(null)] [TaskContract(\"Ship\", Request = 1)] public partial class A;")]
    [InlineData("[StateMachine(\"checkout.asl.json\", JsonContext = typeof(T[]))] public partial class A<T>")]
    [InlineData("[StateMachine(\"checkout.asl.json\")] public partial")]
    [InlineData("[StateMachine(\"checkout.asl.json\", Input = typeof(System.Collections.Generic.Dictionary<,>))] public partial struct A;")]
    [InlineData("class A : ICheckoutTasks { public Task ChargeCardAsync( { throw new (; throw new Missing(); throw; if (context.StateName == \"a")]
    [InlineData("""
        namespace AslCompiler.Runtime
        {
            [System.AttributeUsage(System.AttributeTargets.All)] public class TaskInterfaceAttribute(params object[] all) : System.Attribute { }
            [System.AttributeUsage(System.AttributeTargets.All)] public class TaskMethodAttribute(string[] a, string b, object? c, string[]? d) : System.Attribute { }
            [TaskInterface(1, null)] public interface I { [TaskMethod(new[] { "a" }, null!, null, null)] void M(); }
            public class A : I { }
        }
        """)]
    [InlineData("class JsonSerializableAttribute(string[] all) : Attribute { } [JsonSerializable(new[] { \"\" })] class Context { } [StateMachine(\"checkout.asl.json\", JsonContext = typeof(Context), Input = typeof(string))] partial class A;")]
    public async Task No_code_makes_an_analyzer_throw(string code)
    {
        Assert.DoesNotContain(await CSharpProject.Of(Checkout.Definition, CSharpProject.Usings + code).FindingsAsync(), finding => finding.StartsWith("AD0001", StringComparison.Ordinal));
        Assert.DoesNotContain(CSharpProject.Of(Checkout.Definition, CSharpProject.Usings + code, isBuild: true).Generated, diagnostic => diagnostic.Id is "CS8785" or "CS8784");
    }
}
