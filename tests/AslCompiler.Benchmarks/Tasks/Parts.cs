namespace AslCompiler.Benchmarks.Tasks;

/// <summary>Does a part at once; fails each part as often as asked before.</summary>
/// <param name="result">Makes a result.</param>
/// <param name="failures">How often each part fails before it is done. Parts are done one after the other.</param>
internal sealed class Parts<T>(Func<T> result, int failures) : IParts<T>
{
    private int _failed;

    public ValueTask<T> DoPartAsync(int part, T request, CancellationToken cancellationToken)
    {
        if (_failed == failures)
        {
            _failed = 0;
            return new ValueTask<T>(result());
        }
        _failed++;
        throw new TaskFailedException(PartResults.Failure, "try again");
    }
}
