using System.ComponentModel;

namespace AslCompiler.Runtime.Jsonata;

/// <summary>One call of a <c>[Jsonata]</c> method: what bounds it begins anew, and its functions know the time and chance. Made by emitted code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class MethodEvaluation : JsonataEvaluation
{
    private static readonly Signature s_randomSignature = new("<n?:n>");
    private static readonly Signature s_uuidSignature = new("<:s>");

    private readonly Random? _random;

    /// <summary>Begins an evaluation.</summary>
    /// <param name="time">The clock; null for the system's.</param>
    /// <param name="random">Where random numbers come from; null for those of the process.</param>
    public MethodEvaluation(TimeProvider? time = null, Random? random = null)
        : base(time ?? TimeProvider.System, random) => _random = random;

    /// <summary><c>$random(seed)</c>: with a seed the number that Java gives for it.</summary>
    public JsonataFunction SeededRandom => field ??= new NativeFunction("random", s_randomSignature, arguments =>
        NumberData.OfComputed(arguments[0] is NumberData seed ? JavaRandom.FirstDouble((long)seed.Double) : (_random ?? System.Random.Shared).NextDouble()));

    /// <summary><c>$uuid()</c></summary>
    public JsonataFunction Uuid => field ??= new NativeFunction("uuid", s_uuidSignature, _ => JsonData.String((_random is null ? Guid.NewGuid() : NextGuid(_random)).ToString()));

    // Version 4, so that nobody can tell it from one by the system.
    private static Guid NextGuid(Random random)
    {
        Span<byte> bytes = stackalloc byte[16];
        random.NextBytes(bytes);
        bytes[6] = (byte)((bytes[6] & 0x0f) | 0x40);
        bytes[8] = (byte)((bytes[8] & 0x3f) | 0x80);
        return new Guid(bytes, bigEndian: true);
    }
}
