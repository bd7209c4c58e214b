using System.Globalization;

namespace AslCompiler.Runtime;

internal sealed class IndexStep(int position) : ArrayStep
{
    internal int Position => position;

    internal override bool IsDefinite => true;

    internal override string Fragment => string.Create(CultureInfo.InvariantCulture, $"[{position}]");

    private protected override PathOutcome Walk(ArrayData array, int index, ref PathWalk walk) => At(array, position, index, ref walk);
}
