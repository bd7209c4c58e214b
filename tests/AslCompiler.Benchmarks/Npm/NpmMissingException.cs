namespace AslCompiler.Benchmarks.Npm;

/// <summary>The npm rival cannot run on this machine; the message says why.</summary>
internal sealed class NpmMissingException(string message) : Exception(message);
