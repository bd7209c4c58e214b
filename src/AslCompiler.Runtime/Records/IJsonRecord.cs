namespace AslCompiler.Runtime;

/// <summary>A record that can be read from data. Implemented by emitted records.</summary>
/// <typeparam name="TSelf">The record.</typeparam>
public interface IJsonRecord<TSelf>
    where TSelf : JsonRecord, IJsonRecord<TSelf>
{
    /// <summary>Reads the record.</summary>
    /// <param name="json">A JSON object.</param>
    /// <exception cref="JsonShapeException">A member is missing or of another type.</exception>
    static abstract TSelf FromJson(JsonData json);
}
