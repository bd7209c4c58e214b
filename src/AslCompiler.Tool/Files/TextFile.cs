using System.Text;

namespace AslCompiler.Tool.Files;

/// <summary>A text file that is written back as it came: with its byte order mark, in its encoding.</summary>
internal sealed class TextFile
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly Encoding encoding;

    private TextFile(string path, string text, Encoding encoding)
    {
        Path = path;
        Text = text;
        this.encoding = encoding;
    }

    public string Path { get; }

    /// <summary>The text without the byte order mark.</summary>
    public string Text { get; }

    public static TextFile Read(string path)
    {
        try
        {
            using var reader = new StreamReader(path, StrictUtf8, detectEncodingFromByteOrderMarks: true);
            var text = reader.ReadToEnd();
            return new TextFile(path, text, reader.CurrentEncoding);
        }
        catch (DecoderFallbackException)
        {
            throw new ToolException($"'{path}' is not UTF-8");
        }
    }

    /// <summary>Writes a file of ours, in place of one that may be there.</summary>
    public static void Create(string path, string text) => new TextFile(path, text, StrictUtf8).Write(text);

    /// <summary>Replaces the file as a whole, so that nobody ever sees half of it.</summary>
    public void Write(string text)
    {
        // A link stays a link: what it leads to is written.
        var target = File.Exists(Path) ? File.ResolveLinkTarget(Path, returnFinalTarget: true)?.FullName ?? Path : Path;
        var temporary = target + ".tmp";
        File.WriteAllText(temporary, text, encoding);
        if (!OperatingSystem.IsWindows() && File.Exists(target))
            File.SetUnixFileMode(temporary, File.GetUnixFileMode(target));
        File.Move(temporary, target, overwrite: true);
    }
}
