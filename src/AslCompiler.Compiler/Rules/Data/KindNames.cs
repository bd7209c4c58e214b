using AslCompiler.Compiler.Shapes;

namespace AslCompiler.Compiler.Rules;

/// <summary>What a kind is called in a message.</summary>
internal static class KindNames
{
    public static string Of(ShapeKinds kinds) =>
        (kinds & ShapeKinds.Object) != 0 ? "an object"
        : (kinds & ShapeKinds.Array) != 0 ? "an array"
        : (kinds & (ShapeKinds.String | ShapeKinds.Timestamp)) != 0 ? "a string"
        : (kinds & ShapeKinds.Boolean) != 0 ? "a boolean"
        : (kinds & (ShapeKinds.Number | ShapeKinds.Integer)) != 0 ? "a number"
        : "null";
}
