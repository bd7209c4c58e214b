using Microsoft.CodeAnalysis.Diagnostics;

namespace AslCompiler.Analyzers;

/// <summary>What all analyzers here share: they run side by side and leave generated code alone.</summary>
public abstract class AslAnalyzer : DiagnosticAnalyzer
{
    private protected AslAnalyzer()
    {
    }

    /// <inheritdoc />
    public sealed override void Initialize(AnalysisContext context)
    {
        if (context is null)
            throw new ArgumentNullException(nameof(context));
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        Register(context);
    }

    /// <summary>Registers what looks at the code.</summary>
    private protected abstract void Register(AnalysisContext context);
}
