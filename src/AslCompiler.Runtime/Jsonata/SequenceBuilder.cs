namespace AslCompiler.Runtime.Jsonata;

/// <summary>
/// Collects the items of a sequence. Between the parts of an expression a sequence travels in the cheapest form: null when it is empty, the item itself when there is one
/// (but a single array stays in a sequence of one), else an array.
/// </summary>
/// <param name="expected">How many items there will probably be.</param>
internal struct SequenceBuilder(int expected = 0)
{
    private const int Least = 4;

    private JsonData? _single;
    private JsonData[]? _items;

    public int Count { get; private set; }

    public void Add(JsonData item)
    {
        if (Count == 0)
        {
            _single = item;
            Count = 1;
            return;
        }

        if (_items is null || Count == _items.Length)
            Grow();
        _items![Count++] = item;
    }

    /// <summary>Adds what one step gave: of an array its items.</summary>
    public void AddItems(JsonData value)
    {
        if (value is ArrayData array && (array.Marks & ArrayMarks.OneItem) == 0)
            foreach (var item in array.ItemArray)
                Add(item);
        else
            Add(value);
    }

    public readonly JsonData? ToSequence() => Count switch
    {
        0 => null,
        1 => Sequences.OfOne(_single!),
        _ => new ArrayData(Exact()) { Marks = ArrayMarks.Sequence },
    };

    /// <summary>As <see cref="ToSequence"/>, but always a sequence and never its item.</summary>
    public readonly ArrayData ToRawSequence() =>
        new(Count switch { 0 => [], 1 => [_single!], _ => Exact() }) { Marks = ArrayMarks.Sequence };

    private void Grow()
    {
        var capacity = _items is null ? Math.Max(expected, Least) : Count * 2;
        EvaluationBudget.Build((long)capacity * EvaluationBudget.Slot);
        var items = new JsonData[capacity];
        if (_items is null)
            items[0] = _single!;
        else
            _items.CopyTo(items, 0);
        _items = items;
    }

    private readonly JsonData[] Exact() => Count == _items!.Length ? _items : _items[..Count];
}
