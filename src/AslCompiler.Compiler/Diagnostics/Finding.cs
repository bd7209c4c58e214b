using AslCompiler.Compiler.Fixes;
using AslCompiler.Compiler.Text;

namespace AslCompiler.Compiler.Diagnostics;

/// <summary>How much a finding matters by default.</summary>
internal enum Severity
{
    Hidden,
    Info,
    Warning,
    Error,
}

/// <summary>A row of the catalogue.</summary>
/// <param name="Id"><c>ASL0201</c></param>
/// <param name="Severity">Its default severity.</param>
/// <param name="Title">A few words, for lists.</param>
/// <param name="MessageFormat">The message, with <c>{0}</c>, <c>{1}</c>, … for the arguments.</param>
internal sealed record DiagnosticRule(string Id, Severity Severity, string Title, string MessageFormat)
{
    /// <summary>The definition cannot be compiled while this stands: no note and no option silences it.</summary>
    public bool IsBlocking { get; init; } = Severity == Severity.Error;

    /// <summary>The page that explains it.</summary>
    public string HelpLink => "https://github.com/aslcompiler/aslcompiler/blob/main/docs/diagnostics/" + Id + ".md";
}

/// <summary>A mistake, at its place.</summary>
internal sealed record Finding(DiagnosticRule Rule, TextSpan Span, params string[] Arguments)
{
    /// <summary>The rule's severity unless the options changed it.</summary>
    public Severity Severity { get; init; } = Rule.Severity;

    /// <summary>Ways to take it away; the first is the one that a fix of all findings takes.</summary>
    public IReadOnlyList<Fix> Fixes { get; init; } = [];

    /// <summary>It keeps the definition from being compiled.</summary>
    public bool IsBlocking => Rule.IsBlocking && Severity == Severity.Error;

    public string Message => string.Format(System.Globalization.CultureInfo.InvariantCulture, Rule.MessageFormat, Arguments);
}
