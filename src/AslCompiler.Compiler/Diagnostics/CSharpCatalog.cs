using static AslCompiler.Compiler.Diagnostics.Severity;

namespace AslCompiler.Compiler.Diagnostics;

/// <summary>Findings about C# that goes with a definition; those about types of the user's own in a definition stand in <see cref="DiagnosticCatalog"/>.</summary>
internal static class CSharpCatalog
{
    public static readonly DiagnosticRule MissingTaskMethod = new("ASL1101", Warning, "Task without a method",
        "'{0}' has no method for the task '{1}' ({2}), which {3} calls");

    public static readonly DiagnosticRule UnknownToContext = new("ASL1106", Warning, "Type that the JsonContext does not know",
        "'{0}' does not know the type {1}, so reading and writing it fails; give it [JsonSerializable(typeof({1}))]");

    public static readonly DiagnosticRule InputText = new("ASL1107", Warning, "Input that does not fit",
        "{0}");

    public static readonly DiagnosticRule ClassConflict = new("ASL1108", Error, "Class that cannot be the state machine",
        "{0}");

    public static readonly DiagnosticRule NoDefinition = new("ASL1109", Error, "Definition not among the files",
        "There is no '{0}' among the project's AdditionalFiles, so '{1}' is no state machine{2}");

    public static readonly DiagnosticRule ErrorNotHandled = new("ASL1110", Info, "Error that the flow does not name",
        "The flow sees this as the error '{0}', which no Retry or Catch of {1} names{2}");

    public static readonly DiagnosticRule CompilerTooOld = new("ASL1111", Error, "Compiler or target too old",
        "{0}");

    public static readonly DiagnosticRule UnknownStateName = new("ASL1112", Warning, "Name of no state",
        "'{0}' has no state '{1}'{2}");

    // ASL14xx: methods with [Jsonata]
    public static readonly DiagnosticRule MethodConflict = new("ASL1401", Error, "Method that cannot have an expression",
        "{0}");

    public static readonly DiagnosticRule MethodType = new("ASL1402", Error, "Type that an expression does not take or give",
        "{0}");

    public static readonly DiagnosticRule UnknownVariable = new("ASL1403", Warning, "Variable of no parameter",
        "No parameter gives '${0}' a value{1}");

    /// <summary>The rules about methods with <c>[Jsonata]</c>, which need no definition.</summary>
    public static readonly IReadOnlyList<DiagnosticRule> Methods = [MethodConflict, MethodType, UnknownVariable];

    public static readonly IReadOnlyList<DiagnosticRule> All =
        [MissingTaskMethod, UnknownToContext, InputText, ClassConflict, NoDefinition, ErrorNotHandled, CompilerTooOld, UnknownStateName, .. Methods];
}
