namespace AslCompiler.Compiler.Syntax.Fields;

/// <summary>Short ways to write rows of the field table.</summary>
internal static class FieldKinds
{
    /// <summary>The longest time in a literal.</summary>
    public const double MaxSeconds = 99_999_999;

    public static Field JsonPathOnly(string name, FieldType type) => new(name, type) { Languages = FieldLanguages.JsonPath };

    public static Field JsonataOnly(string name, FieldType type) => new(name, type) { Languages = FieldLanguages.Jsonata };

    public static Field Integer(string name, double minimum, double? maximum) =>
        new(name, FieldType.Integer) { Minimum = minimum, Maximum = maximum };

    public static Field OneOf(string name, params string[] values) => new(name, FieldType.Text) { Values = values };
}
