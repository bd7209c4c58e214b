using System.Buffers.Text;
using System.Security.Cryptography;

namespace AslCompiler.Durable.Engine;

/// <summary>A task token: the execution's id, so that an answer finds it from anywhere, and what makes it impossible to guess.</summary>
internal static class TaskTokenText
{
    private const int IdLength = 16;
    private const int Length = IdLength + 16;

    internal static string New(Guid executionId)
    {
        Span<byte> bytes = stackalloc byte[Length];
        executionId.TryWriteBytes(bytes);
        RandomNumberGenerator.Fill(bytes[IdLength..]);
        return Base64Url.EncodeToString(bytes);
    }

    /// <summary>The execution that a token is of; null for what is no token.</summary>
    internal static Guid? ExecutionOf(string token)
    {
        Span<byte> bytes = stackalloc byte[Length];
        return token.Length == Base64Url.GetEncodedLength(Length) && Base64Url.IsValid(token) && Base64Url.TryDecodeFromChars(token, bytes, out var written) && written == Length
            ? new Guid(bytes[..IdLength])
            : null;
    }
}
