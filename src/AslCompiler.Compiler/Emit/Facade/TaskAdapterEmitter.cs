using AslCompiler.Compiler.Lowering;

namespace AslCompiler.Compiler.Emit.Facade;

/// <summary>Writes the adapter that turns the typed task interface into the one untyped door beneath it.</summary>
internal static class TaskAdapterEmitter
{
    public static void Write(CodeWriter writer, Program program)
    {
        writer.Blank();
        writer.Line("// The typed tasks as the one untyped handler that the run time knows.");
        writer.Open("internal sealed class TaskAdapter(I" + program.Identity.ClassName + "Tasks tasks) : global::AslCompiler.ITaskHandler");
        writer.Line("private readonly I" + program.Identity.ClassName + "Tasks tasks = tasks ?? throw new global::System.ArgumentNullException(nameof(tasks));");
        writer.Blank();
        writer.Open("public async global::System.Threading.Tasks.ValueTask<global::AslCompiler.JsonData> InvokeAsync(global::AslCompiler.TaskContext context, global::AslCompiler.JsonData request, global::System.Threading.CancellationToken cancellationToken)");
        writer.Open("switch (context.TaskName)");
        foreach (var task in program.Tasks)
        {
            writer.Line("case " + CSharpText.Literal(task.TaskName) + ":");
            writer.Indent();
            var request = task.IsLambdaInvoke ? "global::AslCompiler.Runtime.LambdaInvoke.Payload(request)" : "request";
            var call = "await tasks." + task.MethodName + "(" + Read(program, task.Request, request) + ", context, cancellationToken).ConfigureAwait(false)";
            if (task.Result is null)
            {
                writer.Line(call + ";");
                writer.Line("return global::AslCompiler.JsonData.Null;");
            }
            else
            {
                var result = RecordEmitter.WriteValue(task.Result, "global::AslCompiler.Runtime.JsonValues.NotNull(" + call + ", context)");
                writer.Line("return " + (task.IsLambdaInvoke ? "global::AslCompiler.Runtime.LambdaInvoke.Wrap(" + result + ")" : result) + ";");
            }

            writer.Outdent();
        }

        writer.Line("default:");
        writer.Line("    throw new global::System.InvalidOperationException(\"No task is named '\" + context.TaskName + \"'.\");");
        writer.Close();
        writer.Close();
        writer.Close();
    }

    private static string Read(Program program, DataType type, string json) => type switch
    {
        RecordReference record => record.Name + ".FromJson(" + json + ")",
        ListType list => "global::AslCompiler.Runtime.JsonValues.ReadList(" + json + ", " + RecordEmitter.ReadFunction(program, list.Item) + ")",
        _ => RecordEmitter.ReadFunction(program, type) + "(" + json + ")",
    };
}
