using AslCompiler.Compiler.Lowering;

namespace AslCompiler.Compiler.Emit.Facade;

/// <summary>Writes a constant and an exception type for each error name that the flow retries or catches.</summary>
internal static class ErrorEmitter
{
    public static void Write(CodeWriter writer, Program program)
    {
        if (program.Errors.Count == 0)
            return;
        writer.Blank();
        writer.Line("/// <summary>The error names that the flow retries or catches.</summary>");
        writer.Open("public static class Errors");
        foreach (var error in program.Errors)
            writer.Line("public const string " + error.ConstantName + " = " + CSharpText.Literal(error.ErrorName) + ";");
        writer.Close();
        foreach (var error in program.Errors)
        {
            writer.Blank();
            writer.Line("/// <summary>Fails a task with the error <c>" + CSharpText.Xml(error.ErrorName) + "</c>.</summary>");
            writer.Line("public sealed class " + error.ExceptionName
                + "(string? cause = null, global::System.Exception? innerException = null) : global::AslCompiler.TaskFailedException(Errors." + error.ConstantName + ", cause, innerException);");
        }
    }
}
