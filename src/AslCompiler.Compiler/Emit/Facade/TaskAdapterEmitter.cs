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
        var argument = task.Envelope == LambdaEnvelope.InSomeStates ? ", context" : "";
        var request = isLambda ? LambdaInvoke + "Payload(request" + argument + ")" : "request";
        var call = "await tasks." + task.MethodName + "(" + RecordEmitter.ReadValue(program, task.Request, request) + ", context, cancellationToken).ConfigureAwait(false)";
        if (isLambda)
            writer.Line("// The envelope of lambda:invoke stays outside.");
        if (task.Result is null)
        {
            writer.Open(signature);
            writer.Line(call + ";");
            writer.Line("return global::AslCompiler.JsonData.Null;");
            writer.Close();
            return;
        }

        var result = RecordEmitter.WriteValue(task.Result, Values + "NotNull(" + call + ", context)");
        writer.Line(signature + " =>");
        writer.Line("    " + (isLambda ? LambdaInvoke + "Wrap(" + result + argument + ")" : result) + ";");
    }
}
