namespace AslCompiler.Compiler.Lowering;

/// <summary>The name of the type that a definition file generates.</summary>
/// <param name="Namespace">Its namespace; empty for the global one.</param>
/// <param name="ClassName">The class.</param>
/// <param name="Version">The item's <c>AslVersion</c>; empty for none.</param>
/// <param name="MachineName">The state machine's name, as its ARN has it.</param>
internal sealed record GeneratedTypeName(string Namespace, string ClassName, string Version, string MachineName)
{
    /// <summary>True for an older version of a machine.</summary>
    public bool IsSuperseded { get; init; }

    public const string Extension = ".asl.json";

    public string FullName => Namespace.Length == 0 ? ClassName : Namespace + "." + ClassName;

    /// <summary>
    /// Names a file's type: the metadata's word first, then PascalCase of the file's name in the root namespace and the folder. A version at the end of the file's name
    /// (<c>order.v1.asl.json</c>) is no part of the machine's.
    /// </summary>
    /// <param name="path">The file.</param>
    /// <param name="property">Gives an MSBuild property; empty where there is none.</param>
    /// <param name="metadata">Gives an item's metadata; empty where there is none.</param>
    public static GeneratedTypeName Of(string path, Func<string, string> property, Func<string, string> metadata)
    {
        var file = path.Replace('\\', '/');
        var fileName = file.Substring(file.LastIndexOf('/') + 1);
        var version = metadata("AslVersion");
        var machineName = MachineVersions.WithoutVersion(fileName.Substring(0, fileName.Length - Extension.Length), version);
        var className = metadata("AslClassName");
        var space = metadata("AslNamespace");
        return new GeneratedTypeName(
            space.Length > 0 ? space : DefaultNamespace(file, property("RootNamespace"), property("ProjectDir")),
            className.Length > 0 ? className : NameScope.Pascal(machineName, "_"),
            version,
            machineName);
    }

    private static string DefaultNamespace(string file, string root, string projectDirectory)
    {
        var parts = new List<string>();
        foreach (var part in root.Split('.'))
            if (part.Length > 0)
                parts.Add(part);
        var directory = projectDirectory.Replace('\\', '/').TrimEnd('/') + "/";
        if (directory.Length > 1 && file.StartsWith(directory, StringComparison.Ordinal))
        {
            var folders = file.Substring(directory.Length).Split('/');
            for (var i = 0; i < folders.Length - 1; i++)
                if (folders[i].Length > 0)
                    parts.Add(NameScope.Pascal(folders[i], "_"));
        }

        return string.Join(".", parts);
    }

    /// <summary>The files whose type another file (the first by its path) generates already.</summary>
    /// <returns>Each such file with that other one.</returns>
    public static IReadOnlyDictionary<string, string> Collisions(IEnumerable<(string Path, string FullName)> files)
    {
        // Names of generated files do not tell upper from lower case.
        var first = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var colliding = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var file in files.OrderBy(file => file.Path, StringComparer.Ordinal))
        {
            if (first.TryGetValue(file.FullName, out var other))
                colliding[file.Path] = other;
            else
                first.Add(file.FullName, file.Path);
        }

        return colliding;
    }
}
