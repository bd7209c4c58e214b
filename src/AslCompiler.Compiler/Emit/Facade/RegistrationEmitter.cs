using AslCompiler.Compiler.Lowering;

namespace AslCompiler.Compiler.Emit.Facade;

/// <summary>Writes <c>services.Add…()</c>.</summary>
internal static class RegistrationEmitter
{
    public static void Write(CodeWriter writer, Program program)
    {
        var name = program.Identity.ClassName;
        const string services = "global::Microsoft.Extensions.DependencyInjection.IServiceCollection";
        const string configure = "global::System.Action<global::AslCompiler.StateMachineOptions>? configure = null";
        writer.Blank();
        writer.Line("/// <summary>Registers <see cref=\"" + name + "\"/>.</summary>");
        writer.Line(GeneratedCode.Attribute);
        writer.Open(program.Identity.Accessibility + " static class " + name + "ServiceCollectionExtensions");
        writer.Line("/// <summary>Registers the state machine as a singleton" + (program.Tasks.Count > 0 ? ". Each task call gets its <typeparamref name=\"TTasks\"/> from a scope of its own." : ".") + "</summary>");
        if (program.Tasks.Count > 0)
            writer.Line("/// <typeparam name=\"TTasks\">The work of the Task states.</typeparam>");
        writer.Line("/// <param name=\"services\">The services.</param>");
        writer.Line("/// <param name=\"configure\">Changes the options, which begin with the container's clock and logging.</param>");
        if (program.Tasks.Count > 0)
        {
            writer.Line("public static " + services + " Add" + name + "<[global::System.Diagnostics.CodeAnalysis.DynamicallyAccessedMembers(global::System.Diagnostics.CodeAnalysis.DynamicallyAccessedMemberTypes.PublicConstructors)] TTasks>(this " + services + " services, " + configure + ") where TTasks : class, I" + name + "Tasks =>");
            writer.Line("    global::AslCompiler.Runtime.StateMachineRegistration.Add<" + name + ", TTasks>(services, static tasks => new " + name + ".TaskAdapter(tasks), static (handler, options) => new " + name + "(handler, options), configure);");
        }
        else
        {
            writer.Line("public static " + services + " Add" + name + "(this " + services + " services, " + configure + ") =>");
            writer.Line("    global::AslCompiler.Runtime.StateMachineRegistration.Add<" + name + ">(services, static options => new " + name + "(options), configure);");
        }

        writer.Close();
    }
}
