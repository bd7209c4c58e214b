using System.Collections.Concurrent;
using System.IO.Compression;

namespace AslCompiler.Compiler.Aws;

/// <summary>The services of AWS that this version knows (aws-services.txt). Each is read when it is first asked for.</summary>
internal static class AwsServices
{
    private static readonly Lazy<HashSet<string>> AllNames = new(() => new HashSet<string>(Open("names").ReadToEnd().Split(' '), StringComparer.Ordinal));

    private static readonly ConcurrentDictionary<string, AwsService?> Known = new(StringComparer.Ordinal);

    /// <summary>All names: <c>dynamodb</c>.</summary>
    public static IReadOnlyCollection<string> Names => AllNames.Value;

    /// <param name="name"><c>dynamodb</c></param>
    public static AwsService? Find(string name) => AllNames.Value.Contains(name) ? Known.GetOrAdd(name, Read) : null;

    private static AwsService? Read(string name)
    {
        using var reader = Open(name.Substring(0, 1));
        return AwsService.Read(name, reader);
    }

    private static StreamReader Open(string entry)
    {
        var archive = new ZipArchive(typeof(AwsServices).Assembly.GetManifestResourceStream("aws-services.zip"), ZipArchiveMode.Read);
        return new StreamReader(archive.GetEntry(entry)!.Open());
    }
}
