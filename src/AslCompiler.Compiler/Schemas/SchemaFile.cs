namespace AslCompiler.Compiler.Schemas;

/// <summary>
/// A schema's file. Its name says what it is for: <c>order.input.schema.json</c>, <c>order.ChargeCard.result.schema.json</c>,
/// beside the definition <c>order.asl.json</c>; or the item's <c>AslSchemaFor</c> does, with one or several such names.
/// </summary>
/// <param name="Path">Where it lies.</param>
/// <param name="Roles">The item's <c>AslSchemaFor</c>; empty where the file's name counts.</param>
/// <param name="Text">The schema.</param>
internal sealed record SchemaFile(string Path, string Roles, string Text)
{
    public const string Extension = ".schema.json";

    private const string DefinitionExtension = ".asl.json";

    /// <summary>It says that it is for some machine; other <c>*.schema.json</c> files are none of ours.</summary>
    public bool NamesARole => Roles.Length > 0 || Path.EndsWith(".input" + Extension, StringComparison.Ordinal) || Path.EndsWith(".result" + Extension, StringComparison.Ordinal);

    /// <summary>What to do about a schema that no definition takes.</summary>
    public string WhyForNone => Roles.Length > 0
        ? $"No definition is called as AslSchemaFor=\"{Roles}\" says; write \"<machine>.input\" or \"<machine>.<task>.result\""
        : $"There is no definition '{FileName(Path).Split('.')[0]}.asl.json' beside this schema; name what it is for in the item's AslSchemaFor";

    /// <summary>The parts that this schema plays for a definition.</summary>
    /// <param name="definition">The definition's file.</param>
    public IEnumerable<DataSchema> For(string definition)
    {
        var machine = FileName(definition);
        machine = machine.EndsWith(DefinitionExtension, StringComparison.OrdinalIgnoreCase) ? machine.Substring(0, machine.Length - DefinitionExtension.Length) : machine;
        if (Roles.Length == 0)
        {
            if (Folder(Path) == Folder(definition) && PartOf(FileName(Path).Substring(0, FileName(Path).Length - Extension.Length), machine) is { } part)
                yield return part;
            yield break;
        }

        foreach (var role in Roles.Split(','))
            if (PartOf(role.Trim(), machine) is { } part)
                yield return part;
    }

    private DataSchema? PartOf(string role, string machine)
    {
        const string Result = ".result";
        if (!role.StartsWith(machine + ".", StringComparison.OrdinalIgnoreCase))
            return null;
        var part = role.Substring(machine.Length);
        return part == ".input" ? new DataSchema(FileName(Path), null, Text)
            : part.EndsWith(Result, StringComparison.Ordinal) && part.Length > Result.Length + 1 ? new DataSchema(FileName(Path), part.Substring(1, part.Length - Result.Length - 1), Text)
            : null;
    }

    private static string FileName(string path) => path.Substring(path.LastIndexOfAny(['/', '\\']) + 1);

    private static string Folder(string path) => path.Substring(0, path.LastIndexOfAny(['/', '\\']) + 1);
}
