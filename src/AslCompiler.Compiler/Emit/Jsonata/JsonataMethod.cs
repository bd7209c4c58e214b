using AslCompiler.Compiler.Emit.Flow;
using AslCompiler.Compiler.Expressions.Jsonata;
using AslCompiler.Compiler.Lowering;

namespace AslCompiler.Compiler.Emit.Jsonata;

/// <summary>A method that evaluates an expression.</summary>
internal static class JsonataMethod
{
    /// <summary>The usings that the code of expressions needs.</summary>
    public static readonly string[] Usings =
    [
        "using AslCompiler;",
        "using AslCompiler.Runtime.Jsonata;",
        "using static AslCompiler.Runtime.Jsonata.JsonataOperators;",
        "using Functions = AslCompiler.Runtime.Jsonata.JsonataFunctions;",
    ];

    /// <summary>Names that no variable or parameter may have.</summary>
    private static readonly string[] s_reserved = ["evaluation"];

    /// <summary>Writes the method.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="signature">Its head, as far as the closing parenthesis; the evaluation is a parameter named <c>evaluation</c>.</param>
    /// <param name="text">The expression as written.</param>
    /// <param name="expression">The expression.</param>
    /// <param name="data">Where its constants go.</param>
    /// <param name="input">The name of the parameter that is the input.</param>
    /// <param name="variables">C# for the variables that are given, by name.</param>
    public static void Write(
        CodeWriter writer, string signature, string text, JsonataExpression expression, StaticData data, string input, IReadOnlyDictionary<string, string> variables)
    {
        writer.Line("/// <summary><c>" + CSharpText.Xml(CSharpText.Comment(text)) + "</c></summary>");
        var statements = new JsonataEmitter(data, new NameScope([.. s_reserved, input, .. variables.Values])).Method(expression, input, variables);
        writer.Open(signature);
        foreach (var statement in statements)
            writer.Lines(statement);
        writer.Close();
    }
}
