using System.Xml.Linq;

namespace AslCompiler.Architecture.Tests;

/// <summary>What a project file refers to.</summary>
internal sealed class ProjectFile
{
    private const string Prefix = "AslCompiler.";

    public ProjectFile(string path)
    {
        var root = XDocument.Load(path).Root!;
        Name = NameOf(path);

        // A project that is only built or packed along is not linked.
        Projects = [.. root.Descendants("ProjectReference").Where(IsLinked).Select(item => NameOf(item.Attribute("Include")!.Value))];
        Packages = [.. root.Descendants("PackageReference").Select(item => item.Attribute("Include")?.Value).OfType<string>()];
        Versions = [.. root.Descendants("PackageReference").Where(item => item.Attribute("Version") is not null).Select(item => item.Attribute("Include")!.Value)];
    }

    /// <summary>Without <c>AslCompiler.</c></summary>
    public string Name { get; }

    public IReadOnlyList<string> Projects { get; }

    public IReadOnlyList<string> Packages { get; }

    /// <summary>Packages whose version stands here instead of in Directory.Packages.props.</summary>
    public IReadOnlyList<string> Versions { get; }

    private static bool IsLinked(XElement item) =>
        !string.Equals(item.Attribute("ReferenceOutputAssembly")?.Value, "false", StringComparison.OrdinalIgnoreCase);

    private static string NameOf(string path)
    {
        var name = Path.GetFileNameWithoutExtension(path.Replace('\\', '/'));
        return name.StartsWith(Prefix, StringComparison.Ordinal) ? name[Prefix.Length..] : name;
    }
}
