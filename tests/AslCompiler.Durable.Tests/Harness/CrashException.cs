namespace AslCompiler.Durable.Tests.Harness;

/// <summary>The process has died.</summary>
internal sealed class CrashException() : Exception("The process has died.");
