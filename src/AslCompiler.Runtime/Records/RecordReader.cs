namespace AslCompiler.Runtime;

/// <summary>Reads the members of a record. Called by emitted code.</summary>
public readonly struct RecordReader
{
    private readonly JsonData json;
    private readonly string record;

    /// <summary>Begins to read.</summary>
    /// <param name="json">The data; it must be an object.</param>
    /// <param name="record">The record's name, for errors.</param>
    /// <exception cref="JsonShapeException">The data is no object.</exception>
    public RecordReader(JsonData json, string record)
    {
        ArgumentNullException.ThrowIfNull(json);
        if (json.Kind != JsonKind.Object)
            throw new JsonShapeException(record + ": " + JsonShapeException.Expected("an object", json).Message);
        this.json = json;
        this.record = record;
    }

    /// <summary>A string.</summary>
    /// <param name="name">The member's name in the data.</param>
    public string String(string name) => Required(name, JsonValues.ReadString);

    /// <summary>A string; null where the member is missing or null.</summary>
    /// <param name="name">The member's name in the data.</param>
    public string? StringOrNull(string name) => Optional(name, JsonValues.ReadString);

    /// <summary>A whole number; <c>2.0</c> is one.</summary>
    /// <param name="name">The member's name in the data.</param>
    public long Int64(string name) => Required(name, JsonValues.ReadInt64);

    /// <summary>A whole number; <c>2.0</c> is one; null where the member is missing or null.</summary>
    /// <param name="name">The member's name in the data.</param>
    public long? Int64OrNull(string name) => OptionalValue(name, JsonValues.ReadInt64);

    /// <summary>A number.</summary>
    /// <param name="name">The member's name in the data.</param>
    public decimal Decimal(string name) => Required(name, JsonValues.ReadDecimal);

    /// <summary>A number; null where the member is missing or null.</summary>
    /// <param name="name">The member's name in the data.</param>
    public decimal? DecimalOrNull(string name) => OptionalValue(name, JsonValues.ReadDecimal);

    /// <summary>A boolean.</summary>
    /// <param name="name">The member's name in the data.</param>
    public bool Boolean(string name) => Required(name, JsonValues.ReadBoolean);

    /// <summary>A boolean; null where the member is missing or null.</summary>
    /// <param name="name">The member's name in the data.</param>
    public bool? BooleanOrNull(string name) => OptionalValue(name, JsonValues.ReadBoolean);

    /// <summary>A timestamp.</summary>
    /// <param name="name">The member's name in the data.</param>
    public DateTimeOffset Timestamp(string name) => Required(name, JsonValues.ReadTimestamp);

    /// <summary>A timestamp; null where the member is missing or null.</summary>
    /// <param name="name">The member's name in the data.</param>
    public DateTimeOffset? TimestampOrNull(string name) => OptionalValue(name, JsonValues.ReadTimestamp);

    /// <summary>Anything.</summary>
    /// <param name="name">The member's name in the data.</param>
    public JsonData Any(string name) => Required(name, JsonValues.ReadAny);

    /// <summary>Anything; null where the member is missing or null.</summary>
    /// <param name="name">The member's name in the data.</param>
    public JsonData? AnyOrNull(string name) => Optional(name, JsonValues.ReadAny);

    /// <summary>A record.</summary>
    /// <param name="name">The member's name in the data.</param>
    /// <typeparam name="T">The record.</typeparam>
    public T Record<T>(string name)
        where T : JsonRecord, IJsonRecord<T> => Required(name, T.FromJson);

    /// <summary>A record; null where the member is missing or null.</summary>
    /// <param name="name">The member's name in the data.</param>
    /// <typeparam name="T">The record.</typeparam>
    public T? RecordOrNull<T>(string name)
        where T : JsonRecord, IJsonRecord<T> => Optional(name, T.FromJson);

    /// <summary>A member that must be there.</summary>
    /// <param name="name">Its name in the data.</param>
    /// <param name="read">Turns it into the property's type.</param>
    /// <typeparam name="T">The property's type.</typeparam>
    public T Required<T>(string name, Func<JsonData, T> read)
    {
        ArgumentNullException.ThrowIfNull(read);
        var value = json[name] ?? throw new JsonShapeException(record + "." + name + ": the member is missing");
        return Read(name, value, read);
    }

    /// <summary>A member that may be missing or null.</summary>
    /// <inheritdoc cref="Required{T}"/>
    public T? Optional<T>(string name, Func<JsonData, T> read)
        where T : class => json[name] is { Kind: not JsonKind.Null } value ? Read(name, value, read) : null;

    /// <summary>A member that may be missing or null.</summary>
    /// <inheritdoc cref="Required{T}"/>
    public T? OptionalValue<T>(string name, Func<JsonData, T> read)
        where T : struct => json[name] is { Kind: not JsonKind.Null } value ? Read(name, value, read) : null;

    private T Read<T>(string name, JsonData value, Func<JsonData, T> read)
    {
        try
        {
            return read(value);
        }
        catch (JsonShapeException exception)
        {
            throw new JsonShapeException(record + "." + name + ": " + exception.Message, exception);
        }
    }
}
