using System.Globalization;

namespace AslCompiler.Benchmarks.Quick;

/// <summary>A promise about speed, and what was measured.</summary>
internal sealed record Bar(string Name, double Measured, double Limit, bool MoreIsBetter, string Unit)
{
    public bool IsMet => MoreIsBetter ? Measured >= Limit : Measured <= Limit;

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Name,-44} {Measured,9:0.00} {Unit,-2} {(MoreIsBetter ? ">=" : "<=")} {Limit,6:0.##} {Unit,-2}  {(IsMet ? "ok" : "miss")}");
}
