namespace AslCompiler.Runtime;

/// <summary>A record that can be read from data. Implemented by emitted records.</summary>
/// <typeparam name="TSelf">The record.</typeparam>
public interface IJsonRecord<TSelf>
    where TSelf : JsonRecord<TSelf>, IJsonRecord<TSelf>
{
    /// <summary>Makes the record of what a reader finds.</summary>
    /// <param name="reader">Reads the members.</param>
    /// <exception cref="JsonShapeException">A member is missing or of another type.</exception>
    static abstract TSelf ReadMembers(RecordReader reader);
}
