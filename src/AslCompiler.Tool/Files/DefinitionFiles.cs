using Microsoft.Extensions.FileSystemGlobbing;
using Microsoft.Extensions.FileSystemGlobbing.Abstractions;

namespace AslCompiler.Tool.Files;

/// <summary>Finds the definitions that the user names.</summary>
internal static class DefinitionFiles
{
    private const string Pattern = "**/*.asl.json";

    // What builds and package managers leave behind.
    private static readonly string[] Excluded = ["**/bin/**", "**/obj/**", "**/node_modules/**", "**/.git/**"];

    /// <summary>The files, as absolute paths: each once, in the order of the arguments, those of a folder or pattern sorted.</summary>
    /// <param name="folder">The current folder.</param>
    /// <param name="arguments">Files, folders and patterns; all definitions below the current folder when empty.</param>
    public static IReadOnlyList<string> Find(string folder, IReadOnlyCollection<string> arguments)
    {
        var files = new List<string>();
        foreach (var argument in arguments.Count == 0 ? ["."] : arguments)
        {
            var path = Path.GetFullPath(argument, folder);
            if (File.Exists(path))
                files.Add(path);
            else if (Directory.Exists(path))
                files.AddRange(Match(path, Pattern));
            else if (argument.Contains('*', StringComparison.Ordinal))
                files.AddRange(MatchPattern(folder, argument));
            else
                throw new ToolException($"There is no file or folder '{argument}'");
        }

        return files.Count > 0 ? [.. files.Distinct()]
            : throw new ToolException(arguments.Count == 0 ? "There is no *.asl.json file here or below" : "No definition matches " + string.Join(' ', arguments));
    }

    private static IEnumerable<string> MatchPattern(string folder, string pattern)
    {
        // The matcher knows no absolute patterns: it starts at the last folder before the first wildcard.
        pattern = pattern.Replace('\\', '/');
        var fixedLength = pattern.LastIndexOf('/', pattern.IndexOf('*', StringComparison.Ordinal)) + 1;
        var start = Path.GetFullPath(pattern[..fixedLength], folder);
        return Directory.Exists(start) ? Match(start, pattern[fixedLength..]) : [];
    }

    private static IEnumerable<string> Match(string folder, string pattern)
    {
        var matcher = new Matcher();
        matcher.AddInclude(pattern);
        matcher.AddExcludePatterns(Excluded);
        return matcher.Execute(new DirectoryInfoWrapper(new DirectoryInfo(folder))).Files
            .Select(match => Path.GetFullPath(match.Path, folder))
            .Order(StringComparer.Ordinal);
    }
}
