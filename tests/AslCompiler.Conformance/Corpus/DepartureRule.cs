namespace AslCompiler.Conformance.Corpus;

/// <summary>A feature of paths that is read otherwise here than in RFC 9535.</summary>
/// <param name="Name">For reports.</param>
/// <param name="Why">The reason.</param>
/// <param name="Forms">How answers may depart because of it.</param>
/// <param name="IsUsed">Whether a path on a document (null where the RFC refuses the path) uses the feature.</param>
internal sealed record DepartureRule(string Name, string Why, DepartureForms Forms, Func<RfcPath, string?, bool> IsUsed)
{
    public DepartureRule(string name, string why, DepartureForms forms, Func<RfcPath, bool> isUsed)
        : this(name, why, forms, (path, _) => isUsed(path))
    {
    }
}

/// <summary>How our answer differs from that of the RFC.</summary>
[Flags]
internal enum DepartureForms
{
    /// <summary>The RFC refuses the path.</summary>
    Accepted = 1,

    /// <summary>We refuse the path.</summary>
    Refused = 2,

    /// <summary>Nobody refuses the path, and we find something else or nothing.</summary>
    OtherAnswer = 4,
}
