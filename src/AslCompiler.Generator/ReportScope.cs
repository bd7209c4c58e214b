namespace AslCompiler.Generator;

/// <summary>Which findings the generator reports itself.</summary>
internal enum ReportScope
{
    /// <summary>The analyzer reports all of them.</summary>
    Nothing,

    /// <summary>Those that keep a definition from being compiled.</summary>
    BlockingErrors,

    /// <summary>All errors: no analyzer runs.</summary>
    Errors,
}
