namespace AslCompiler.Runtime;

/// <summary>Reads the members of a record. Called by emitted code.</summary>
public readonly struct RecordReader
{
    private readonly JsonData json;
    private readonly Type record;

    internal RecordReader(JsonData json, Type record)
    {
        ArgumentNullException.ThrowIfNull(json);
        this.json = json;
        this.record = record;
        if (json.Kind != JsonKind.Object)
            throw new JsonShapeException(Name + ": " + JsonShapeException.Expected("an object", json).Message);
    }

    // For errors: with the state machine that the record is nested in.
    private string Name => record.DeclaringType is { } machine ? machine.Name + "." + record.Name : record.Name;

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
        where T : JsonRecord<T>, IJsonRecord<T> => Required(name, JsonRecord<T>.FromJson);

    /// <summary>A record; null where the member is missing or null.</summary>
    /// <param name="name">The member's name in the data.</param>
    /// <typeparam name="T">The record.</typeparam>
    public T? RecordOrNull<T>(string name)
        where T : JsonRecord<T>, IJsonRecord<T> => Optional(name, JsonRecord<T>.FromJson);

    /// <summary>A list of strings, numbers, booleans, timestamps or anything.</summary>
    /// <param name="name">The member's name in the data.</param>
    /// <typeparam name="T">The items' type.</typeparam>
    public IReadOnlyList<T> List<T>(string name) => Required(name, static list => JsonValues.ReadList(list, ScalarConversions<T>.Read));

    /// <summary>A list; null where the member is missing or null.</summary>
    /// <inheritdoc cref="List{T}"/>
    public IReadOnlyList<T>? ListOrNull<T>(string name) => Optional(name, static list => JsonValues.ReadList(list, ScalarConversions<T>.Read));

    /// <summary>A list of records.</summary>
    /// <param name="name">The member's name in the data.</param>
    /// <typeparam name="T">The record.</typeparam>
    public IReadOnlyList<T> Records<T>(string name)
        where T : JsonRecord<T>, IJsonRecord<T> => Required(name, static list => JsonValues.ReadList(list, JsonRecord<T>.FromJson));

    /// <summary>A list of records; null where the member is missing or null.</summary>
    /// <inheritdoc cref="Records{T}"/>
    public IReadOnlyList<T>? RecordsOrNull<T>(string name)
        where T : JsonRecord<T>, IJsonRecord<T> => Optional(name, static list => JsonValues.ReadList(list, JsonRecord<T>.FromJson));

    /// <summary>A member that must be there.</summary>
    /// <param name="name">Its name in the data.</param>
    /// <param name="read">Turns it into the property's type.</param>
    /// <typeparam name="T">The property's type.</typeparam>
    public T Required<T>(string name, Func<JsonData, T> read)
    {
        ArgumentNullException.ThrowIfNull(read);
        var value = json[name] ?? throw new JsonShapeException(Name + "." + name + ": the member is missing");
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
            throw new JsonShapeException(Name + "." + name + ": " + exception.Message, exception);
        }
    }
}
