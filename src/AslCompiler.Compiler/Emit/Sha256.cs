using System.Globalization;
using System.Text;

namespace AslCompiler.Compiler.Emit;

/// <summary>The definition's hash.</summary>
internal static class Sha256
{
    /// <summary>Lower-case hex of the SHA-256 of the text's UTF-8.</summary>
    public static string Hex(string text)
    {
        using var algorithm = System.Security.Cryptography.SHA256.Create();
        var hex = new StringBuilder(64);
        foreach (var part in algorithm.ComputeHash(Encoding.UTF8.GetBytes(text)))
            hex.Append(part.ToString("x2", CultureInfo.InvariantCulture));
        return hex.ToString();
    }
}
