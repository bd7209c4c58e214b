using AslCompiler.Compiler.Binding;

namespace AslCompiler.Compiler.Emit.Facade;

/// <summary>Draws the flow in text: state, type, what it works with, where it goes; what lies inside a state is indented below it.</summary>
internal static class FlowDrawing
{
    public static void Write(CodeWriter writer, Scope scope, string indent)
    {
        var nameWidth = 0;
        var typeWidth = 0;
        foreach (var state in scope.States)
        {
            nameWidth = Math.Max(nameWidth, state.Name.Length);
            typeWidth = Math.Max(typeWidth, StateDescription.TypeOf(state.Syntax).Length);
        }

        foreach (var state in scope.States)
        {
            var work = StateDescription.Work(state);
            var line = indent + state.Name.PadRight(nameWidth) + "  " + StateDescription.TypeOf(state.Syntax).PadRight(typeWidth)
                + (work.Length > 0 ? "  " + work : "")
                + "  " + StateDescription.Transitions(state);
            writer.Line("/// " + CSharpText.Xml(line.TrimEnd()));
            foreach (var inner in state.Inner)
            {
                if (state.Inner.Count > 1)
                    writer.Line("/// " + indent + "  branch " + (inner.Branch + 1).ToString(System.Globalization.CultureInfo.InvariantCulture));
                Write(writer, inner, indent + "    ");
            }
        }
    }
}
