using AslCompiler.Compiler;
using AslCompiler.Compiler.Diagnostics;
using AslCompiler.Compiler.Json;
using AslCompiler.Compiler.Service;
using AslCompiler.Compiler.Text;

namespace AslCompiler.Conformance.Compiling;

/// <summary>Asks the compiler what it finds, as the analyzer does.</summary>
internal static class DefinitionFindings
{
    public static IReadOnlyList<DefinitionFinding> Of(string definition, bool isExpress = false)
    {
        try
        {
            return Describe(definition, isExpress);
        }
        catch (Exception defect) when (defect is not OutOfMemoryException)
        {
            // It must never throw; if it does, this one case shows it.
            return [new DefinitionFinding("CRASH", "error", "", 1, 1, $"{defect.GetType().Name}: {defect.Message}{defect.StackTrace?.Split('\n').FirstOrDefault()}")];
        }
    }

    /// <summary>What the service would say.</summary>
    public static IReadOnlyList<ServiceDiagnostic> ForService(string definition, bool isExpress) =>
        ServiceDiagnostics.Of(Analysis.Create(definition, new CompilationOptions { IsExpress = isExpress }), definition);

    private static IReadOnlyList<DefinitionFinding> Describe(string definition, bool isExpress)
    {
        var analysis = Analysis.Create(definition, new CompilationOptions { IsExpress = isExpress });
        if (analysis.Findings.Count == 0)
            return [];
        var root = JsonParser.Parse(definition).Root;
        var lines = new LineMap(definition);
        return [.. analysis.Findings.Select(finding => Describe(finding, root, lines))];
    }

    private static DefinitionFinding Describe(Finding finding, JsonValue root, LineMap lines)
    {
        var place = lines.Locate(finding.Span.Start);
        var severity = finding.Severity switch
        {
            Severity.Error => "error",
            Severity.Warning => "warning",
            Severity.Info => "info",
            _ => "hidden",
        };
        return new DefinitionFinding(finding.Rule.Id, severity, JsonPointers.Find(root, finding.Span), place.Line + 1, place.Column + 1, finding.Message);
    }
}
