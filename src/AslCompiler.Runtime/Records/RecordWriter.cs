namespace AslCompiler.Runtime;

/// <summary>
/// Writes the members of a record over the data that it was read from. Called by emitted code. Each type has a method of its own name,
/// so that the C# compiler need not choose among overloads, of which a build of many flows would have thousands.
/// </summary>
public struct RecordWriter
{
    private const int UsualMembers = 6;

    private readonly JsonData? source;
    private string[] names = new string[UsualMembers];
    private JsonData?[] values = new JsonData?[UsualMembers];
    private int count;

    internal RecordWriter(JsonData? source) => this.source = source;

    /// <summary>Adds a member.</summary>
    /// <param name="name">Its name in the data.</param>
    /// <param name="value">Its value; null leaves the member out.</param>
    public RecordWriter Any(string name, JsonData? value)
    {
        if (count == names.Length)
        {
            Array.Resize(ref names, count * 2);
            Array.Resize(ref values, count * 2);
        }

        names[count] = name;
        values[count++] = value;
        return this;
    }

    /// <inheritdoc cref="Any"/>
    public RecordWriter Record(string name, JsonRecord? value) => Any(name, value?.ToJson());

    /// <inheritdoc cref="Any"/>
    public RecordWriter String(string name, string? value) => Any(name, JsonValues.Write(value));

    /// <inheritdoc cref="Any"/>
    public RecordWriter Int64(string name, long? value) => Any(name, JsonValues.Write(value));

    /// <inheritdoc cref="Any"/>
    public RecordWriter Decimal(string name, decimal? value) => Any(name, JsonValues.Write(value));

    /// <inheritdoc cref="Any"/>
    public RecordWriter Boolean(string name, bool? value) => Any(name, JsonValues.Write(value));

    /// <inheritdoc cref="Any"/>
    public RecordWriter Timestamp(string name, DateTimeOffset? value) => Any(name, JsonValues.Write(value));

    /// <summary>Adds a list of strings, numbers, booleans, timestamps or anything.</summary>
    /// <inheritdoc cref="Any"/>
    /// <typeparam name="T">The items' type.</typeparam>
    public RecordWriter List<T>(string name, IReadOnlyList<T>? value) => Any(name, JsonValues.Write(value, ScalarConversions<T>.Write));

    /// <summary>Adds a list of records.</summary>
    /// <inheritdoc cref="Any"/>
    public RecordWriter Records(string name, IReadOnlyList<JsonRecord>? value) => Any(name, JsonValues.Write(value, static record => JsonValues.Write(record)));

    internal readonly JsonData ToJson() => source is null ? Build() : Merge(source);

    private readonly JsonData Build()
    {
        var memberNames = new List<string>(count);
        var memberValues = new List<JsonData>(count);
        for (var i = 0; i < count; i++)
            Append(memberNames, memberValues, i);
        return JsonData.Object([.. memberNames], [.. memberValues]);
    }

    // Untouched members stay the very nodes that were read, so that they come out as they came in.
    private readonly JsonData Merge(JsonData source)
    {
        var memberNames = new List<string>(count);
        var memberValues = new List<JsonData>(count);
        var isChanged = false;
        foreach (var member in source.Members)
        {
            var index = Array.IndexOf(names, member.Key, 0, count);
            var value = index < 0 || (values[index] ?? JsonData.Null).Equals(member.Value) ? member.Value : values[index];
            isChanged |= !ReferenceEquals(value, member.Value);
            if (value is null)
                continue;
            memberNames.Add(member.Key);
            memberValues.Add(value);
        }

        for (var i = 0; i < count; i++)
        {
            if (source[names[i]] is not null)
                continue;
            isChanged |= values[i] is not null;
            Append(memberNames, memberValues, i);
        }

        return isChanged ? JsonData.Object([.. memberNames], [.. memberValues]) : source;
    }

    private readonly void Append(List<string> memberNames, List<JsonData> memberValues, int index)
    {
        if (values[index] is not { } value)
            return;
        memberNames.Add(names[index]);
        memberValues.Add(value);
    }
}
