using System.Collections;

namespace AslCompiler;

/// <summary>The members of a <see cref="JsonData"/> object, in their order.</summary>
public readonly struct JsonMembers : IReadOnlyCollection<KeyValuePair<string, JsonData>>
{
    private readonly ObjectData? _value;

    internal JsonMembers(ObjectData? value) => _value = value;

    /// <summary>The number of members.</summary>
    public int Count => _value?.Count ?? 0;

    /// <summary>Enumerates the members without allocating.</summary>
    public Enumerator GetEnumerator() => new(_value);

    IEnumerator<KeyValuePair<string, JsonData>> IEnumerable<KeyValuePair<string, JsonData>>.GetEnumerator() => GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Enumerates members.</summary>
    public struct Enumerator : IEnumerator<KeyValuePair<string, JsonData>>
    {
        private readonly ObjectData? _value;
        private int _index = -1;

        internal Enumerator(ObjectData? value) => _value = value;

        /// <summary>The member.</summary>
        public readonly KeyValuePair<string, JsonData> Current => new(_value!.Names[_index], _value.Values[_index]);

        readonly object IEnumerator.Current => Current;

        /// <summary>Goes to the next member, if there is one.</summary>
        public bool MoveNext() => _value is not null && ++_index < _value.Names.Length;

        /// <inheritdoc/>
        public void Reset() => _index = -1;

        /// <inheritdoc/>
        public readonly void Dispose()
        {
        }
    }
}
