using System.Security.Cryptography;

namespace AslCompiler.Runtime;

/// <summary>The hashes that the language knows.</summary>
internal static class Digests
{
    // Old algorithms are part of the language; nothing here protects anything.
#pragma warning disable CA5350, CA5351
    /// <summary>The hash in lower-case hex; null when there is no such algorithm.</summary>
    internal static string? Hex(byte[] data, string algorithm)
    {
        var digest = algorithm switch
        {
            "MD5" => MD5.HashData(data),
            "SHA-1" => SHA1.HashData(data),
            "SHA-256" => SHA256.HashData(data),
            "SHA-384" => SHA384.HashData(data),
            "SHA-512" => SHA512.HashData(data),
            _ => null,
        };
        return digest is null ? null : Convert.ToHexStringLower(digest);
    }
#pragma warning restore CA5350, CA5351
}
