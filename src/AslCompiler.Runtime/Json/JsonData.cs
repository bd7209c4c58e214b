using System.Diagnostics;

namespace AslCompiler;

/// <summary>
/// An immutable JSON value: what flows between the states of a machine. Values share structure: selecting a part or setting a member copies nothing else.
/// A value that was parsed keeps the very text it came in (blanks, number literals, escapes), as AWS Step Functions does; what is built is compact.
/// </summary>
/// <remarks>Safe to use from several threads at once. Depth is limited by memory only.</remarks>
[DebuggerDisplay("{ToString(),nq}")]
public abstract partial class JsonData : IEquatable<JsonData>
{
    // The slice of the source text that this value was parsed from; built values have no source.
    // The sign bit of start says that the text is known to be compact.
    // Start of a built value keeps an upper bound of its length, once somebody asked (0 = not yet).
    // Length is the length of the JSON text in UTF-8: of the slice, or the cached length of a built value (0 = not yet known).
    private protected byte[]? _source;
    private protected int _start;
    private protected int _length;

    private protected JsonData()
    {
    }

    /// <summary>True for a value that was parsed, false for one that was built.</summary>
    internal bool IsParsed => _source is not null;

    /// <summary>The kind of this value.</summary>
    public abstract JsonKind Kind { get; }

    /// <summary>JSON <c>null</c>.</summary>
    public static JsonData Null { get; } = new LiteralData(JsonKind.Null, "null"u8);

    /// <summary>JSON <c>true</c>.</summary>
    public static JsonData True { get; } = new LiteralData(JsonKind.True, "true"u8);

    /// <summary>JSON <c>false</c>.</summary>
    public static JsonData False { get; } = new LiteralData(JsonKind.False, "false"u8);

    /// <summary><c>{}</c></summary>
    public static JsonData EmptyObject { get; } = new ObjectData([], []);

    /// <summary><c>[]</c></summary>
    public static JsonData EmptyArray { get; } = new ArrayData([]);

    /// <summary>An object with these members.</summary>
    /// <param name="names">The names, each once. Shared, never changed: emitted code passes one static array for all values of a shape.</param>
    /// <param name="values">The values, in the order of the names. The new object takes ownership: do not change the array afterwards.</param>
    public static JsonData Object(string[] names, JsonData[] values)
    {
        ArgumentNullException.ThrowIfNull(names);
        ArgumentNullException.ThrowIfNull(values);
        if (names.Length != values.Length)
            throw new ArgumentException($"{names.Length} names for {values.Length} values.", nameof(values));
        return new ObjectData(names, values);
    }

    /// <summary>An array with these items.</summary>
    /// <param name="items">The items. The new array takes ownership: do not change them afterwards.</param>
    public static JsonData Array(params JsonData[] items)
    {
        ArgumentNullException.ThrowIfNull(items);
        return new ArrayData(items);
    }

    /// <summary>A string.</summary>
    /// <param name="value">The characters.</param>
    public static JsonData String(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return new StringData(value);
    }

    /// <summary>An integer.</summary>
    /// <param name="value">The value.</param>
    public static JsonData Number(long value) => NumberData.Of(value);

    /// <summary>A number in the shortest form that reads back as the same double.</summary>
    /// <param name="value">A finite value.</param>
    /// <exception cref="ArgumentException">The value is NaN or infinite, which JSON cannot express.</exception>
    public static JsonData Number(double value) => NumberData.Of(value);

    /// <summary>A decimal number, with all its digits.</summary>
    /// <param name="value">The value.</param>
    public static JsonData Number(decimal value) => NumberData.Of(value);

    /// <summary>A number with the literal as given.</summary>
    /// <param name="literal">A JSON number, such as <c>1.50</c> or <c>1e400</c>.</param>
    /// <exception cref="FormatException">The text is not a JSON number.</exception>
    public static JsonData NumberLiteral(string literal) => NumberData.OfLiteral(literal);

    /// <summary><c>true</c> or <c>false</c>.</summary>
    /// <param name="value">Which of both.</param>
    public static JsonData Boolean(bool value) => value ? True : False;

    /// <summary>The member of this name; null when this is not an object or has no such member.</summary>
    /// <param name="name">The name, compared ordinally.</param>
    public JsonData? this[string name] => this is ObjectData value ? value.Find(name) : null;

    /// <summary>The item at this index; null when this is not an array or the index is out of range.</summary>
    /// <param name="index">The index from 0; negative is out of range.</param>
    public JsonData? this[int index] => this is ArrayData value && (uint)index < (uint)value.ItemArray.Length ? value.ItemArray[index] : null;

    /// <summary>The number of members of an object or items of an array; 0 for anything else.</summary>
    public virtual int Count => 0;

    /// <summary>The members of an object, in their order; empty for anything else.</summary>
    public JsonMembers Members => new(this as ObjectData);

    /// <summary>The items of an array; empty for anything else.</summary>
    public JsonItems Items => new(this as ArrayData);

    /// <summary>True for an object.</summary>
    public bool IsObject => this is ObjectData;

    /// <summary>True for an array.</summary>
    public bool IsArray => this is ArrayData;

    /// <summary>True for JSON null.</summary>
    public bool IsNull => ReferenceEquals(this, Null);

    /// <summary>A copy of this object with one member set: kept in its place if there is one of this name, else appended.</summary>
    /// <param name="name">The member's name.</param>
    /// <param name="value">Its new value.</param>
    /// <exception cref="InvalidOperationException">This is not an object.</exception>
    public JsonData With(string name, JsonData value)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(value);
        return this is ObjectData data ? data.Set(name, value) : throw Unexpected(JsonKind.Object);
    }

    /// <summary>A copy of this array with one item replaced.</summary>
    /// <param name="index">An index in range.</param>
    /// <param name="value">The new item.</param>
    /// <exception cref="InvalidOperationException">This is not an array.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The index is out of range.</exception>
    public JsonData With(int index, JsonData value)
    {
        ArgumentNullException.ThrowIfNull(value);
        if (this is not ArrayData array)
            throw Unexpected(JsonKind.Array);
        if ((uint)index >= (uint)array.ItemArray.Length)
            throw new ArgumentOutOfRangeException(nameof(index), index, $"The array has {array.ItemArray.Length} items.");
        var items = (JsonData[])array.ItemArray.Clone();
        items[index] = value;
        return new ArrayData(items);
    }

    /// <summary>Deep JSON equality: members in any order, numbers by value (<c>1</c> equals <c>1.0</c>), strings by code unit.</summary>
    /// <param name="other">The other value.</param>
    public bool Equals(JsonData? other) => JsonEquality.Equal(this, other);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => JsonEquality.Equal(this, obj as JsonData);

    /// <inheritdoc/>
    public override int GetHashCode() => JsonEquality.Hash(this);

    /// <summary>The bytes this value was parsed from; empty for a built value.</summary>
    internal ReadOnlySpan<byte> Slice => _source is null ? default : _source.AsSpan(_start & int.MaxValue, _length);

    internal bool HasSource => _source is not null;

    /// <summary>True when the text of this array or object was found to have no blanks between its tokens. Threads may find it out twice: no harm.</summary>
    internal bool IsKnownCompact
    {
        get => _start < 0;
        set => _start = value ? _start | int.MinValue : _start & int.MaxValue;
    }

    /// <summary>The length of the text, or 0 when it must still be computed.</summary>
    internal int KnownLength
    {
        get => _length;
        set => _length = value;
    }

    /// <summary>No less than the length of the text; 0 when it was not worked out yet. Set for built values only. Threads may work it out twice: no harm.</summary>
    internal int KnownBound
    {
        get => _length != 0 ? _length : _start & int.MaxValue;
        set => _start = (_start & int.MinValue) | value;
    }

    private protected InvalidOperationException Unexpected(JsonKind expected) =>
        new($"Expected a JSON {NameOf(expected)}, but the value is {(Kind is JsonKind.Array or JsonKind.Object ? "an" : "a")} {NameOf(Kind)}.");

    private protected static string NameOf(JsonKind kind) => kind switch
    {
        JsonKind.Null => "null",
        JsonKind.True or JsonKind.False => "boolean",
        JsonKind.Number => "number",
        JsonKind.String => "string",
        JsonKind.Array => "array",
        _ => "object",
    };
}
