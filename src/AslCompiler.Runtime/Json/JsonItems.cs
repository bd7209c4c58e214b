using System.Collections;

namespace AslCompiler;

/// <summary>The items of a <see cref="JsonData"/> array.</summary>
public readonly struct JsonItems : IReadOnlyList<JsonData>
{
    private readonly JsonData[] _items;

    internal JsonItems(ArrayData? value) => _items = value?.ItemArray ?? [];

    /// <summary>The number of items.</summary>
    public int Count => _items.Length;

    /// <summary>The item at an index in range.</summary>
    /// <param name="index">The index, from 0.</param>
    public JsonData this[int index] => _items[index];

    /// <summary>Enumerates the items without allocating.</summary>
    public Enumerator GetEnumerator() => new(_items);

    IEnumerator<JsonData> IEnumerable<JsonData>.GetEnumerator() => GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Enumerates items.</summary>
    public struct Enumerator : IEnumerator<JsonData>
    {
        private readonly JsonData[] _items;
        private int _index = -1;

        internal Enumerator(JsonData[] items) => _items = items;

        /// <summary>The item.</summary>
        public readonly JsonData Current => _items[_index];

        readonly object IEnumerator.Current => Current;

        /// <summary>Goes to the next item, if there is one.</summary>
        public bool MoveNext() => ++_index < _items.Length;

        /// <inheritdoc/>
        public void Reset() => _index = -1;

        /// <inheritdoc/>
        public readonly void Dispose()
        {
        }
    }
}
