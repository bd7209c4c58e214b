namespace AslCompiler.Compiler.Emit;

/// <summary>The marks of emitted code.</summary>
internal static class GeneratedCode
{
    public static readonly string Attribute =
        "[global::System.CodeDom.Compiler.GeneratedCode(\"AslCompiler\", \"" + typeof(GeneratedCode).Assembly.GetName().Version.ToString(3) + "\")]";
}
