using AslCompiler.Compiler.Binding;
using AslCompiler.Compiler.Lowering;
using AslCompiler.Compiler.Syntax;

namespace AslCompiler.Compiler.Emit.Facade;

/// <summary>Writes the interface that the user implements: one method per distinct unit of work.</summary>
internal static class TaskInterfaceEmitter
{
    public static void Write(CodeWriter writer, Program program)
    {
        var identity = program.Identity;
        if (program.Tasks.Count == 0)
            return;
        writer.Line("/// <summary>The work of the Task states in <c>" + CSharpText.Xml(identity.FileName) + "</c>.</summary>");
        writer.Line(GeneratedCode.Attribute);
        writer.Line("[global::AslCompiler.Runtime.TaskInterface(typeof(" + identity.ClassName + "))]");
        writer.Open(identity.Accessibility + " interface I" + identity.ClassName + "Tasks");
        foreach (var task in program.Tasks)
        {
            writer.Blank();
            WriteComment(writer, program, task);
            WriteMark(writer, task);
            writer.Line(ReturnType(program, task) + " " + task.MethodName + "(" + Qualified(program, task.Request)
                + " request, global::AslCompiler.TaskContext context, global::System.Threading.CancellationToken cancellationToken);");
        }

        writer.Close();
    }

    private static string ReturnType(Program program, TaskMethod task) =>
        "global::System.Threading.Tasks.Task" + (task.Result is null ? "" : "<" + Qualified(program, task.Result) + ">");

    /// <summary>A type as it is written outside the machine's class.</summary>
    public static string Qualified(Program program, DataType type) => type switch
    {
        RecordReference record => program.Identity.ClassName + "." + record.Name,
        ListType list => "global::System.Collections.Generic.IReadOnlyList<" + Qualified(program, list.Item) + ">",
        _ => type.CSharp,
    };

    private static void WriteComment(CodeWriter writer, Program program, TaskMethod task)
    {
        writer.Line("/// <summary><c>" + CSharpText.Xml(Resources(task)) + "</c></summary>");
        writer.Line("/// <remarks>");
        writer.Line("/// Called by " + CSharpText.Xml(string.Join(", ", task.States.Select(Describe))) + " in <c>" + CSharpText.Xml(program.Identity.FileName) + "</c>.");
        Errors(writer, "Retried", task, work => work.Retry.SelectMany(retrier => retrier.ErrorEquals).Select(name => name.Value));
        Errors(writer, "Caught", task, work => work.Catch.SelectMany(catcher => catcher.ErrorEquals).Select(name => name.Value));
        if (task.Result is null)
            writer.Line("/// The task ends when its token comes back; the result comes with it.");
        writer.Line("/// </remarks>");
    }

    // What analyzers of handlers ask for.
    private static void WriteMark(CodeWriter writer, TaskMethod task) => writer.Line(
        "[global::AslCompiler.Runtime.TaskMethod(" + CSharpText.Literal(task.TaskName) + ", " + CSharpText.Literal(Resources(task))
        + ", " + Array(task.States.Select(state => state.Name)) + ", " + Array(task.HandledErrors) + ")]");

    private static string Resources(TaskMethod task) => string.Join(", ", task.States.Select(state => ((TaskSyntax)state.Syntax).Resource!.Text).Distinct());

    private static string Array(IEnumerable<string> texts)
    {
        var literals = texts.Select(CSharpText.Literal).ToArray();
        return literals.Length == 0 ? "new string[0]" : "new[] { " + string.Join(", ", literals) + " }";
    }

    private static string Describe(StateModel state) =>
        "\"" + state.Name + "\"" + (state.Syntax.Comment is { Length: > 0 } comment ? " (" + comment + ")" : "");

    private static void Errors(CodeWriter writer, string what, TaskMethod task, Func<WorkSyntax, IEnumerable<string>> names)
    {
        var errors = task.States.SelectMany(state => names((WorkSyntax)state.Syntax)).Distinct().ToArray();
        if (errors.Length > 0)
            writer.Line("/// " + what + ": " + CSharpText.Xml(string.Join(", ", errors)) + ".");
    }
}
