using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AslCompiler.Analyzers;

/// <summary>Small questions to symbols and operations.</summary>
internal static class RoslynExtensions
{
    public static bool IsOrDerivesFrom(this ITypeSymbol? type, ITypeSymbol other)
    {
        for (var at = type; at is not null; at = at.BaseType)
            if (SymbolEqualityComparer.Default.Equals(at, other))
                return true;
        return false;
    }

    /// <summary>What lies under conversions and behind <c>?.</c></summary>
    public static IOperation Unconverted(this IOperation operation) => operation switch
    {
        IConversionOperation conversion => conversion.Operand.Unconverted(),
        IConditionalAccessOperation access => access.WhenNotNull.Unconverted(),
        _ => operation,
    };
}
