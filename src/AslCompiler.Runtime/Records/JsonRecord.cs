using System.Diagnostics.CodeAnalysis;
using AslCompiler.Runtime;

namespace AslCompiler;

/// <summary>
/// The base of the records that the compiler infers from a flow. Records are open: members of the data that a record does not
/// name are kept and written back in order.
/// </summary>
public abstract record JsonRecord
{
    /// <summary>The data that the record was read from; null for one made in code.</summary>
    internal JsonData? Source { get; set; }

    /// <summary>The record as data: members in the order they were read, new ones after them; members that are null are left out.</summary>
    public JsonData ToJson() => WriteMembers(new RecordWriter(Source)).ToJson();

    /// <summary>Adds each named member to the writer. Implemented by emitted records.</summary>
    /// <param name="writer">The writer.</param>
    /// <returns>The writer with the members.</returns>
    protected abstract RecordWriter WriteMembers(RecordWriter writer);

    /// <summary>Records are equal when their named members are: what they were read from does not count.</summary>
    /// <param name="other">Another record.</param>
    public virtual bool Equals(JsonRecord? other) => other is not null && EqualityContract == other.EqualityContract;

    /// <inheritdoc/>
    public override int GetHashCode() => EqualityContract.GetHashCode();
}

/// <summary>A record that can be read from data.</summary>
/// <typeparam name="TSelf">The record.</typeparam>
public abstract record JsonRecord<TSelf> : JsonRecord
    where TSelf : JsonRecord<TSelf>, IJsonRecord<TSelf>
{
    /// <summary>Reads the record.</summary>
    /// <param name="json">A JSON object.</param>
    /// <exception cref="JsonShapeException">A member is missing or of another type.</exception>
    [SuppressMessage("Design", "CA1000:Do not declare static members on generic types", Justification = "It is called by the name of the record itself.")]
    public static TSelf FromJson(JsonData json)
    {
        var record = TSelf.ReadMembers(new RecordReader(json, typeof(TSelf)));
        record.Source = json;
        return record;
    }
}
