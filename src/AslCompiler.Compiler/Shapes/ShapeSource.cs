using AslCompiler.Compiler.Json;

namespace AslCompiler.Compiler.Shapes;

/// <summary>Where an error output comes from.</summary>
/// <param name="State">The state that failed.</param>
/// <param name="Json">The Catcher.</param>
internal sealed record CatcherOrigin(string State, JsonObject Json);

/// <summary>What has taken the place of other data.</summary>
internal enum LossKind
{
    /// <summary>A result, without a ResultPath.</summary>
    Result,

    /// <summary>A result, at its ResultPath.</summary>
    ResultPath,

    /// <summary>What OutputPath has selected.</summary>
    OutputPath,
}

/// <summary>Data that other data has taken the place of.</summary>
/// <param name="By">How.</param>
/// <param name="State">The state where it happened.</param>
/// <param name="Data">The data.</param>
/// <param name="Member">The member of it that is lost; null when all is.</param>
internal sealed record Loss(LossKind By, string State, Shape Data, string? Member = null)
{
    /// <summary>What was there, as far as it is known.</summary>
    public Shape? Old => Member is null ? Data : Data.KnownMember(Member);

    /// <summary>The lost data is known to have had this member.</summary>
    public bool Had(string name) => Old is { } old && old.MayHave(name) && old.MemberNames.Contains(name);
}

/// <summary>A result that went nowhere.</summary>
/// <param name="State">The state whose ResultPath is null.</param>
/// <param name="Result">The result.</param>
internal sealed record DiscardedResult(string State, Shape Result);

/// <summary>A way that a value comes.</summary>
/// <param name="Shape">What it is there.</param>
/// <param name="Replaced">What it has taken the place of on its way, the latest first.</param>
/// <param name="IsRuledOut">A condition has found that the member is not there.</param>
internal sealed record ShapeSource(Shape Shape, IReadOnlyList<Loss> Replaced, bool IsRuledOut);
