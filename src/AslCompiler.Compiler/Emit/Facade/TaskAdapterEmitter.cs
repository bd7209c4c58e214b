using AslCompiler.Compiler.Lowering;

namespace AslCompiler.Compiler.Emit.Facade;

/// <summary>Writes the adapter that turns the typed task interface into the one untyped door beneath it.</summary>
internal static class TaskAdapterEmitter
{
    private const string Parameters = "(global::AslCompiler.TaskContext context, global::AslCompiler.JsonData request, global::System.Threading.CancellationToken cancellationToken)";
    private const string Result = "global::System.Threading.Tasks.ValueTask<global::AslCompiler.JsonData> ";
    private const string Values = "global::AslCompiler.Runtime.JsonValues.";
    private const string LambdaInvoke = "global::AslCompiler.Runtime.LambdaInvoke.";

    public static void Write(CodeWriter writer, Program program)
    {
        var tasks = "I" + program.Identity.ClassName + "Tasks";
        writer.Blank();
        writer.Line("// The typed tasks as the one untyped handler that the run time knows.");
        writer.Open("internal sealed class TaskAdapter(" + tasks + " tasks) : global::AslCompiler.ITaskHandler");
        writer.Line("private readonly " + tasks + " tasks = tasks ?? throw new global::System.ArgumentNullException(nameof(tasks));");
        writer.Blank();
        writer.Line("public " + Result + "InvokeAsync" + Parameters + " => context.TaskName switch");
        writer.Line("{");
        writer.Indent();
        foreach (var task in program.Tasks)
            writer.Line(CSharpText.Literal(task.TaskName) + " => " + task.MethodName + "(context, request, cancellationToken),");
        writer.Line("_ => throw new global::System.InvalidOperationException(\"No task is named '\" + context.TaskName + \"'.\"),");
        writer.Outdent();
        writer.Line("};");
        foreach (var task in program.Tasks)
            WriteTask(writer, program, task);
        writer.Close();
    }

    private static void WriteTask(CodeWriter writer, Program program, TaskMethod task)
    {
        writer.Blank();
        var signature = "private async " + Result + task.MethodName + Parameters;
        var isLambda = task.Envelope != LambdaEnvelope.Never;
        var call = "await tasks." + task.MethodName + "(" + RecordEmitter.ReadValue(program, task.Request, isLambda ? "payload" : "request") + ", context, cancellationToken).ConfigureAwait(false)";
        var result = task.Result is null ? null : RecordEmitter.WriteValue(task.Result, Values + "NotNull(" + call + ", context)");
        if (result is not null && !isLambda)
        {
            writer.Line(signature + " =>");
            writer.Line("    " + result + ";");
            return;
        }

        writer.Open(signature);
        var argument = task.Envelope == LambdaEnvelope.InSomeStates ? ", context" : "";
        if (isLambda)
        {
            writer.Line("// The envelope of lambda:invoke stays outside.");
            writer.Line("var payload = " + LambdaInvoke + "Payload(request" + argument + ");");
        }

        if (result is null)
        {
            writer.Line(call + ";");
            writer.Line("return global::AslCompiler.JsonData.Null;");
        }
        else
        {
            writer.Line("var result = " + result + ";");
            writer.Line("return " + LambdaInvoke + "Wrap(result" + argument + ");");
        }

        writer.Close();
    }
}
