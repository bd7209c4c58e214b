using System.Globalization;
using AslCompiler.Compiler.Binding;
using AslCompiler.Compiler.Emit.Jsonata;
using AslCompiler.Compiler.Lowering;
using AslCompiler.Compiler.Syntax;

namespace AslCompiler.Compiler.Emit.Flow;

/// <summary>Writes the flow: the internal class whose pure, synchronous methods are the states.</summary>
internal static class FlowEmitter
{
    public const string Namespace = "AslCompiler.Generated";

    /// <summary>The flow's class; namespaces keep flows of the same name apart.</summary>
    public static string ClassName(Program program) => program.Identity.ClassName + "Flow";

    public static string FullNamespace(Program program) =>
        program.Identity.Namespace.Length == 0 ? Namespace : Namespace + "." + program.Identity.Namespace;

    public static void Write(CodeWriter writer, Program program, string sha256)
    {
        var model = program.Model!;
        var names = new NameScope(
            [
                .. program.StateIdentifiers,
                .. program.StateIdentifiers.SelectMany(name => new[] { "Enter" + name, "Leave" + name, "Catch" + name, "Select" + name, "MapRun" + name }),
                .. ReservedNames.Flow,
                ClassName(program),
            ]);
        var data = new StaticData(names);

        writer.Line("/// <summary>The states of " + CSharpText.Xml(program.Identity.FileName) + ": pure and synchronous; the driver calls handlers, retries, waits and stores.</summary>");
        writer.Line(GeneratedCode.Attribute);
        writer.Open("internal sealed class " + ClassName(program) + " : StateMachineDefinition");
        WriteIdentity(writer, program, model, sha256);
        WriteConstants(writer, program, model);
        WriteTable(writer, program, model, data);
        WriteDispatch(writer, program, model);
        var assigned = new HashSet<string>(model.States.SelectMany(state => Variables.AssignedBy(state.Syntax.Json)).Select(Variables.NameOf), StringComparer.Ordinal);
        foreach (var state in model.States)
        {
            writer.Blank();
            writer.Line("// " + CSharpText.Comment(Heading(state)));
            if (state.Syntax.Comment is { Length: > 0 } comment)
                writer.Line("// " + CSharpText.Comment(comment));
            StateMethods.Write(new StateEmitter(writer, program, data, state, new QueryEmitter(data, program.StateIdentifiers[state.Index], assigned)));
        }

        if (model.Syntax.TimeoutSeconds?.Substitution is { } machineTimeout)
            data.RequireNumber(machineTimeout);
        if (data.NumberPlaceholders.Count > 0)
        {
            writer.Blank();
            writer.Line("public override IReadOnlyList<string> NumberSubstitutions => [" + string.Join(", ", data.NumberPlaceholders.Select(CSharpText.Literal)) + "];");
        }

        data.Write(writer);
        writer.Close();
    }

    private static string Heading(StateModel state) =>
        "──── " + state.Name + " (" + StateDescription.TypeOf(state.Syntax) + ") " + new string('─', Math.Max(4, 70 - state.Name.Length - StateDescription.TypeOf(state.Syntax).Length));

    private static void WriteIdentity(CodeWriter writer, Program program, StateMachineModel model, string sha256)
    {
        writer.Line("public static readonly " + ClassName(program) + " Instance = new();");
        writer.Blank();
        writer.Line("public override string Name => " + CSharpText.Literal(program.Identity.MachineName) + ";");
        writer.Blank();
        writer.Line("public override string Json => " + CSharpText.JsonLiteral(program.Identity.Definition) + ";");
        writer.Blank();
        writer.Line("public override string Sha256 => " + CSharpText.Literal(sha256) + ";");
        writer.Blank();
        writer.Line("public override int StartAt => " + program.StateIdentifiers[model.Root.Start!.Index] + ";");
        writer.Blank();
        writer.Line("public override IReadOnlyList<StateInfo> States => Table;");
        if (program.Identity.IsSuperseded)
        {
            writer.Blank();
            writer.Line("public override bool IsSuperseded => true;");
        }

        if (model.Syntax.TimeoutSeconds?.Value is { } timeout)
        {
            writer.Blank();
            writer.Line("public override long? TimeoutSeconds => " + CSharpText.Literal(timeout) + ";");
        }

        if (model.Syntax.TimeoutSeconds?.Substitution is { } substitution)
        {
            writer.Blank();
            writer.Line("public override string? TimeoutSecondsSubstitution => " + CSharpText.Literal(substitution) + ";");
        }

        if (model.Substitutions.Count > 0)
        {
            writer.Blank();
            writer.Line("public override IReadOnlyList<string> Substitutions => [" + string.Join(", ", model.Substitutions.Select(CSharpText.Literal)) + "];");
        }
    }

    private static void WriteConstants(CodeWriter writer, Program program, StateMachineModel model)
    {
        writer.Blank();
        foreach (var state in model.States)
            writer.Line("private const int " + program.StateIdentifiers[state.Index] + " = " + state.Index.ToString(CultureInfo.InvariantCulture) + ";");
    }

    private static void WriteTable(CodeWriter writer, Program program, StateMachineModel model, StaticData data)
    {
        writer.Blank();
        writer.Line("private static readonly StateInfo[] Table =");
        writer.Line("[");
        writer.Indent();
        foreach (var state in model.States)
            StateTableEmitter.Write(writer, program, data, state);
        writer.Outdent();
        writer.Line("];");
    }

    private static void WriteDispatch(CodeWriter writer, Program program, StateMachineModel model)
    {
        Dispatch(writer, program, "public override Step Enter(int state, Frame frame)", model.States, state => "Enter" + program.StateIdentifiers[state.Index] + "(frame)");
        Dispatch(writer, program, "public override Step Leave(int state, Frame frame, JsonData result)",
            model.States.Where(state => state.Syntax is WorkSyntax or WaitSyntax),
            state => "Leave" + program.StateIdentifiers[state.Index] + (state.Syntax is WaitSyntax ? "(frame)" : "(frame, result)"));
        Dispatch(writer, program, "public override Step Catch(int state, int catcher, Frame frame, JsonData errorOutput)",
            model.States.Where(state => state.Syntax is WorkSyntax { Catch.Count: > 0 }),
            state => "Catch" + program.StateIdentifiers[state.Index] + "(catcher, frame, errorOutput)");
        Dispatch(writer, program, "public override JsonData SelectItem(int state, Frame frame)",
            model.States.Where(state => state.Syntax is MapSyntax { ItemSelector: not null }),
            state => "Select" + program.StateIdentifiers[state.Index] + "(frame)");
        Dispatch(writer, program, "public override MapRunSettings ConfigureMapRun(int state, Frame frame)",
            model.States.Where(state => state.Syntax is MapSyntax { Distributed: not null }),
            state => "MapRun" + program.StateIdentifiers[state.Index] + "(frame)");
    }

    private static void Dispatch(CodeWriter writer, Program program, string signature, IEnumerable<StateModel> states, Func<StateModel, string> call)
    {
        var arms = states.ToArray();
        if (arms.Length == 0 && !signature.Contains(" Leave("))
            return;
        writer.Blank();
        if (arms.Length == 0)
        {
            writer.Line(signature + " => throw UnknownState(state);");
            return;
        }

        writer.Line(signature + " => state switch");
        writer.Line("{");
        writer.Indent();
        foreach (var state in arms)
            writer.Line(program.StateIdentifiers[state.Index] + " => " + call(state) + ",");
        writer.Line("_ => throw UnknownState(state),");
        writer.Outdent();
        writer.Line("};");
    }
}
