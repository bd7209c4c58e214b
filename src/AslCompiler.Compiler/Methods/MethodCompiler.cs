using AslCompiler.Compiler.Diagnostics;
using AslCompiler.Compiler.Emit.Methods;
using AslCompiler.Compiler.Expressions.Jsonata;

namespace AslCompiler.Compiler.Methods;

/// <summary>Compiles the expression of a <c>[Jsonata]</c> method.</summary>
internal static class MethodCompiler
{
    /// <summary>The file with the method's body. That of a broken expression throws, so that the finding is all that the build shows.</summary>
    public static string Emit(MethodContract method)
    {
        var (expression, error) = Bind(method.Expression);
        return new MethodEmitter(method).Emit(expression, error);
    }

    /// <summary>What is wrong with the expression; places are those in its text.</summary>
    public static IReadOnlyList<Finding> Check(MethodContract method)
    {
        var (expression, error) = Bind(method.Expression);
        return error is not null ? [new Finding(DiagnosticCatalog.JsonataSyntax, error.Span, error.Code, error.Message)] : MethodRules.Check(method, expression!);
    }

    private static (JsonataExpression? Expression, JsonataError? Error) Bind(string text) => LargeStack.Run(text.Length, () => JsonataBinder.Bind(text));
}
