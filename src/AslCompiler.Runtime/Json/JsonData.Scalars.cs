namespace AslCompiler;

public abstract partial class JsonData
{
    /// <summary>Gets the characters of a string.</summary>
    /// <param name="value">The characters, when this is a string.</param>
    public bool TryGetString([System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out string? value)
    {
        value = (this as StringData)?.Text;
        return value is not null;
    }

    /// <summary>Gets a number that is an integer in the range of <see cref="long"/>; <c>5.0</c> and <c>5e0</c> are the integer 5.</summary>
    /// <param name="value">The integer, when this is one.</param>
    public bool TryGetInt64(out long value)
    {
        if (this is NumberData number)
            return number.TryReadInt64(out value);
        value = 0;
        return false;
    }

    /// <summary>Gets the double that is nearest to a number.</summary>
    /// <param name="value">The value, when this is a number; a literal beyond the range of doubles gives an infinity.</param>
    public bool TryGetDouble(out double value)
    {
        if (this is NumberData number)
        {
            value = number.Double;
            return true;
        }
        value = 0;
        return false;
    }

    /// <summary>Gets a number as a decimal.</summary>
    /// <param name="value">The value, when this is a number in the range of <see cref="decimal"/>.</param>
    public bool TryGetDecimal(out decimal value)
    {
        if (this is NumberData number)
            return number.TryReadDecimal(out value);
        value = 0;
        return false;
    }

    /// <summary>Gets a boolean.</summary>
    /// <param name="value">The value, when this is <c>true</c> or <c>false</c>.</param>
    public bool TryGetBoolean(out bool value)
    {
        value = ReferenceEquals(this, True);
        return value || ReferenceEquals(this, False);
    }

    /// <summary>The characters of a string.</summary>
    /// <exception cref="InvalidOperationException">This is not a string; the message names what it is.</exception>
    public string GetString() => TryGetString(out var value) ? value : throw Unexpected(JsonKind.String);

    /// <summary>The value of an integer.</summary>
    /// <exception cref="InvalidOperationException">This is not a number, or not an integer in the range of <see cref="long"/>.</exception>
    public long GetInt64()
    {
        if (TryGetInt64(out var value))
            return value;
        throw this is NumberData number ? new InvalidOperationException($"The number {number.LiteralText} is not a 64-bit integer.") : Unexpected(JsonKind.Number);
    }

    /// <summary>The double that is nearest to a number.</summary>
    /// <exception cref="InvalidOperationException">This is not a number.</exception>
    public double GetDouble() => TryGetDouble(out var value) ? value : throw Unexpected(JsonKind.Number);

    /// <summary>A number as a decimal.</summary>
    /// <exception cref="InvalidOperationException">This is not a number, or out of range.</exception>
    public decimal GetDecimal()
    {
        if (TryGetDecimal(out var value))
            return value;
        throw this is NumberData number ? new InvalidOperationException($"The number {number.LiteralText} is out of the range of decimal.") : Unexpected(JsonKind.Number);
    }

    /// <summary>The value of <c>true</c> or <c>false</c>.</summary>
    /// <exception cref="InvalidOperationException">This is not a boolean.</exception>
    public bool GetBoolean() => TryGetBoolean(out var value) ? value : throw Unexpected(JsonKind.True);

    /// <summary>The literal of a number, as it was written.</summary>
    /// <exception cref="InvalidOperationException">This is not a number.</exception>
    public string NumberText => this is NumberData number ? number.LiteralText : throw Unexpected(JsonKind.Number);
}
