using System.Globalization;
using AslCompiler.Compiler.Diagnostics;
using AslCompiler.Compiler.Emit.Jsonata;
using AslCompiler.Compiler.Expressions.Jsonata;

namespace AslCompiler.Compiler.Rules;

/// <summary>ASL0415: a range of constants that takes more memory than AWS gives an expression (measured).</summary>
internal sealed class RangesRule : QueryRule
{
    private const double MostNumbers = 873_782;

    public override void Check(QueryContext at, RuleContext context)
    {
        foreach (var node in at.Query.References.Nodes)
            if (node is BinaryExpression { Operator: ".." } range && JsonataConstants.Number(range.Left) is { } first && JsonataConstants.Number(range.Right) is { } last && last - first + 1 > MostNumbers)
                context.Report(AdviceCatalog.LargeRange, at.Query.Map(range.Span), (last - first + 1).ToString("N0", CultureInfo.InvariantCulture), MostNumbers.ToString("N0", CultureInfo.InvariantCulture));
    }
}
