namespace AslCompiler;

/// <summary>
/// The base of the records that the compiler infers from a flow. Records are open: members of the data that a record does not
/// name are kept and written back in order.
/// </summary>
public abstract record JsonRecord
{
    /// <summary>The data that the record was read from; null for one made in code.</summary>
    protected JsonData? Source { get; init; }

    /// <summary>The record as data: members in the order they were read, new ones after them; members that are null are left out.</summary>
    public abstract JsonData ToJson();

    /// <summary>Records are equal when their named members are: what they were read from does not count.</summary>
    /// <param name="other">Another record.</param>
    public virtual bool Equals(JsonRecord? other) => other is not null && EqualityContract == other.EqualityContract;

    /// <inheritdoc/>
    public override int GetHashCode() => EqualityContract.GetHashCode();
}
