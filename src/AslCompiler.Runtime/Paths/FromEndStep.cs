using System.Globalization;

namespace AslCompiler.Runtime;

internal sealed class FromEndStep(int n) : ArrayStep
{
    internal override bool IsDefinite => true;

    internal override string Fragment => string.Create(CultureInfo.InvariantCulture, $"[(@.length-{n})]");

    private protected override PathOutcome Walk(ArrayData array, int index, ref PathWalk walk) => At(array, array.Count - n, index, ref walk);
}
