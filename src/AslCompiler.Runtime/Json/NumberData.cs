using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace AslCompiler;

/// <summary>A number: its literal, and its value parsed on demand. Integers that the engine makes have no text until they are written.</summary>
internal sealed class NumberData : JsonData
{
    private const int Unread = 0;
    private const int Integer = 1;
    private const int NoInteger = 2;

    // Computed: its text is made when somebody wants to read it. The bits of the double are in the place of the integer.
    private const int Computed = 3;

    private static readonly NumberData[] s_small = MakeSmall();

    private long _integer;
    private int _state;

    private NumberData(long value)
    {
        _integer = value;
        _state = Integer;
    }

    private NumberData(double value)
    {
        _integer = BitConverter.DoubleToInt64Bits(value);
        _state = Computed;
    }

    private NumberData(string literal)
    {
        _source = Encoding.ASCII.GetBytes(literal);
        _length = _source.Length;
    }

    internal NumberData(byte[] source, int start, int length)
    {
        _source = source;
        _start = start;
        _length = length;
    }

    public override JsonKind Kind => JsonKind.Number;

    internal string LiteralText => IsInteger && _source is null ? _integer.ToString(CultureInfo.InvariantCulture) : Encoding.ASCII.GetString(Text);

    internal double Double => _state switch
    {
        Computed => BitConverter.Int64BitsToDouble(_integer),
        _ => IsInteger ? _integer : double.Parse(Slice, NumberStyles.Float, CultureInfo.InvariantCulture),
    };

    // The literal of a number that has one, or that gets it now.
    private ReadOnlySpan<byte> Text
    {
        get
        {
            WriteText();
            return Slice;
        }
    }

    /// <summary>Gives a computed number its text. Two threads may both do it: the same text.</summary>
    internal void WriteText()
    {
        if (_state != Computed || _source is not null)
            return;
        var value = Double;
        // No JSON text can say it; what JSONata computes is checked before it leaves.
        var text = Encoding.ASCII.GetBytes(double.IsFinite(value) ? value.ToString("R", CultureInfo.InvariantCulture) : "null");
        _length = text.Length;
        Volatile.Write(ref _source, text);
    }

    /// <summary>True for a literal without fraction and exponent in the range of <see cref="long"/>.</summary>
    internal bool IsInteger => _state switch { Integer => true, Unread => Read(), _ => false };

    /// <summary>It is what a computation gave, and no literal.</summary>
    internal bool IsComputed => _state == Computed;

    /// <summary>The value, when <see cref="IsInteger"/>.</summary>
    internal long IntegerValue => _integer;

    internal static NumberData Of(long value) => (ulong)value < (ulong)s_small.Length ? s_small[value] : new NumberData(value);

    internal static NumberData Of(double value)
    {
        if (!double.IsFinite(value))
            throw new ArgumentException($"JSON has no number for {value.ToString(CultureInfo.InvariantCulture)}.", nameof(value));
        return new NumberData(value.ToString("R", CultureInfo.InvariantCulture));
    }

    /// <summary>The result of a computation, which may be infinite; integers that a double holds exactly are integers.</summary>
    internal static NumberData OfComputed(double value) =>
        value is >= -9007199254740992 and <= 9007199254740992 && (long)value == value ? Of((long)value) : new NumberData(value);

    internal static NumberData Of(decimal value) => new(value.ToString(CultureInfo.InvariantCulture));

    internal static NumberData OfLiteral(string literal)
    {
        ArgumentNullException.ThrowIfNull(literal);
        try
        {
            // Through the parser, so that "01", "1." and " 1" are refused.
            if (literal.Length > 0 && !char.IsWhiteSpace(literal[0]) && !char.IsWhiteSpace(literal[^1]) && Parse(literal) is NumberData number)
                return number;
        }
        catch (InvalidJsonException)
        {
        }
        throw new FormatException($"'{literal}' is not a JSON number.");
    }

    internal bool TryReadInt64(out long value)
    {
        value = IsInteger ? _integer : 0;
        if (_state == Integer)
            return true;
        // 5.0 and 1e3: exact in decimal, or no integer that fits.
        if (!TryReadDecimal(out var exact) || exact != decimal.Truncate(exact) || exact < long.MinValue || exact > long.MaxValue)
            return false;
        value = (long)exact;
        return true;
    }

    internal bool TryReadDecimal(out decimal value)
    {
        if (IsInteger)
        {
            value = _integer;
            return true;
        }
        return decimal.TryParse(Text, NumberStyles.Float, CultureInfo.InvariantCulture, out value);
    }

    private bool Read()
    {
        var text = Slice;
        var isInteger = Utf8Parser.TryParse(text, out long value, out var used) && used == text.Length;
        _integer = value;
        Volatile.Write(ref _state, isInteger ? Integer : NoInteger);
        return isInteger;
    }

    private static NumberData[] MakeSmall()
    {
        var small = new NumberData[1024];
        for (var i = 0; i < small.Length; i++)
            small[i] = new NumberData(i);
        return small;
    }
}
