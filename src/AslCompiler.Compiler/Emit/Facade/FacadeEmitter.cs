using AslCompiler.Compiler.Emit.Flow;
using AslCompiler.Compiler.Lowering;

namespace AslCompiler.Compiler.Emit.Facade;

/// <summary>Writes what the user meets: the state machine's class with its nested types, the task interface, the registration.</summary>
internal static class FacadeEmitter
{
    public static void Write(CodeWriter writer, Program program)
    {
        var identity = program.Identity;
        TaskInterfaceEmitter.Write(writer, program);
        writer.Blank();
        WriteSummary(writer, program);
        writer.Line(GeneratedCode.Attribute);
        // A class of the user's own has its accessibility already.
        writer.Open((identity.Contract is null ? identity.Accessibility + " sealed " : "sealed ") + "partial class " + identity.ClassName + " : global::AslCompiler.StateMachine");
        WriteConstruction(writer, program);
        WriteRun(writer, program);
        WriteStateNames(writer, program);
        ErrorEmitter.Write(writer, program);
        foreach (var record in program.Records)
            RecordEmitter.Write(writer, program, record);
        if (program.Tasks.Count > 0)
            TaskAdapterEmitter.Write(writer, program);
        writer.Close();
        RegistrationEmitter.Write(writer, program);
    }

    private static void WriteSummary(CodeWriter writer, Program program)
    {
        var comment = program.Model?.Syntax.Comment;
        writer.Line("/// <summary>The state machine of <c>" + CSharpText.Xml(program.Identity.FileName) + "</c>" + (comment is { Length: > 0 } ? ": " + CSharpText.Xml(comment) : ".") + "</summary>");
        if (program.Model is not { } model)
            return;
        writer.Line("/// <remarks>");
        writer.Line("/// <code>");
        FlowDrawing.Write(writer, model.Root, "");
        writer.Line("/// </code>");
        writer.Line("/// </remarks>");
    }

    private static void WriteConstruction(CodeWriter writer, Program program)
    {
        var identity = program.Identity;
        writer.Line("/// <summary>What the machine is: its definition, the definition's hash, its states.</summary>");
        writer.Line("public static new global::AslCompiler.Runtime.StateMachineDefinition Definition => " + DefinitionInstance(program) + ";");
        if (!program.CanRun)
        {
            writer.Blank();
            writer.Line("private static global::AslCompiler.Runtime.StateMachineDefinition Broken() =>");
            writer.Line("    throw new global::System.InvalidOperationException(" + CSharpText.Literal(identity.FileName + " has errors: see the build's diagnostics.") + ");");
        }

        if (program.Tasks.Count > 0)
        {
            writer.Blank();
            writer.Line("/// <summary>A state machine whose tasks are done by <paramref name=\"tasks\"/>.</summary>");
            writer.Line("/// <param name=\"tasks\">The work of the Task states.</param>");
            writer.Line("/// <param name=\"options\">Clock, logging, substitutions and more; null for the defaults.</param>");
            writer.Open("public " + identity.ClassName + "(I" + identity.ClassName + "Tasks tasks, global::AslCompiler.StateMachineOptions? options = null) : this(new TaskAdapter(tasks), options)");
            writer.Close();
        }

        writer.Blank();
        writer.Line("/// <summary>A state machine whose tasks are done by an untyped handler: it sees the whole request and gives the whole result.</summary>");
        writer.Line("/// <param name=\"handler\">The work of all Task states.</param>");
        writer.Line("/// <param name=\"options\">Clock, logging, substitutions and more; null for the defaults.</param>");
        writer.Open("public " + identity.ClassName + "(global::AslCompiler.ITaskHandler handler, global::AslCompiler.StateMachineOptions? options = null) : base(" + DefinitionInstance(program) + ", handler, options)");
        writer.Close();
        if (program.Tasks.Count == 0)
        {
            writer.Blank();
            writer.Line("/// <summary>A state machine; its flow has no Task states.</summary>");
            writer.Line("/// <param name=\"options\">Clock, logging, substitutions and more; null for the defaults.</param>");
            writer.Open("public " + identity.ClassName + "(global::AslCompiler.StateMachineOptions? options = null) : base(" + DefinitionInstance(program) + ", global::AslCompiler.Runtime.NoTasks.Instance, options)");
            writer.Close();
        }
    }

    private static string DefinitionInstance(Program program) => program.CanRun
        ? "global::" + FlowEmitter.FullNamespace(program) + "." + FlowEmitter.ClassName(program) + ".Instance"
        : "Broken()";

    private static void WriteRun(CodeWriter writer, Program program)
    {
        // Scalars are JsonData already, by conversion; a string would be taken for JSON text.
        if (program.Input is ScalarType)
            return;
        var output = program.Output is RecordReference or UserType ? program.Output.CSharp : "global::AslCompiler.JsonData";
        writer.Blank();
        writer.Line("/// <summary>Runs the flow to its end.</summary>");
        writer.Line("/// <param name=\"input\">What the first state gets.</param>");
        writer.Line("/// <param name=\"cancellationToken\">Aborts the execution.</param>");
        writer.Line("/// <returns>What the last state gives.</returns>");
        writer.Line("/// <exception cref=\"global::AslCompiler.ExecutionFailedException\">The execution failed or timed out.</exception>");
        var write = RecordEmitter.WriteValue(program.Input, "input");
        if (program.Output is RecordReference or UserType)
        {
            writer.Line("public async global::System.Threading.Tasks.Task<" + output + "> RunAsync(" + program.Input.CSharp + " input, global::System.Threading.CancellationToken cancellationToken = default) =>");
            writer.Line("    " + RecordEmitter.ReadValue(program, program.Output, "await RunAsync(" + write + ", cancellationToken).ConfigureAwait(false)") + ";");
        }
        else
        {
            writer.Line("public global::System.Threading.Tasks.Task<" + output + "> RunAsync(" + program.Input.CSharp + " input, global::System.Threading.CancellationToken cancellationToken = default) =>");
            writer.Line("    RunAsync(" + write + ", cancellationToken);");
        }

        writer.Blank();
        writer.Line("/// <summary>Runs the flow to its end, whatever that is.</summary>");
        writer.Line("/// <param name=\"input\">What the first state gets.</param>");
        writer.Line("/// <param name=\"options\">Name, observer, history.</param>");
        writer.Line("/// <param name=\"cancellationToken\">Aborts the execution: its status then is Aborted.</param>");
        writer.Line("/// <returns>The ended execution.</returns>");
        writer.Line("public global::System.Threading.Tasks.Task<global::AslCompiler.Execution> ExecuteAsync(" + program.Input.CSharp + " input, global::AslCompiler.ExecutionOptions? options = null, global::System.Threading.CancellationToken cancellationToken = default) =>");
        writer.Line("    ExecuteAsync(" + write + ", options, cancellationToken);");
    }

    private static void WriteStateNames(CodeWriter writer, Program program)
    {
        if (program.Model is not { } model)
            return;
        writer.Blank();
        writer.Line("/// <summary>The names of the states.</summary>");
        writer.Open("public static class States");
        foreach (var state in model.States)
        {
            if (state.Syntax.Comment is { Length: > 0 } comment)
                writer.Line("/// <summary>" + CSharpText.Xml(comment) + "</summary>");
            writer.Line("public const string " + program.StateIdentifiers[state.Index] + " = " + CSharpText.Literal(state.Name) + ";");
        }

        writer.Close();
    }
}
