namespace AslCompiler.MapItems;

/// <summary>The evaluated Parameters of an ItemReader or a ResultWriter.</summary>
internal static class Parameters
{
    internal static string Required(JsonData parameters, string name) =>
        Optional(parameters, name) ?? throw new InvalidDataException($"The Parameters must have a {name}.");

    internal static string? Optional(JsonData parameters, string name)
    {
        if (parameters[name] is not { IsNull: false } value)
            return null;
        return value.TryGetString(out var text) ? text : throw new InvalidDataException($"The {name} must be a string, but is {value}.");
    }
}
