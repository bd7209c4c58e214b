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
