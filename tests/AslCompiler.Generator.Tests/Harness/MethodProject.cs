using System.Reflection;

namespace AslCompiler.Generator.Tests.Harness;

/// <summary>A project without definitions, with methods that have expressions.</summary>
internal static class MethodProject
{
    public const string Usings = """
        using System;
        using System.Collections.Generic;
        using System.Text.Json;
        using System.Text.Json.Nodes;
        using System.Text.Json.Serialization;
        using AslCompiler;

        """;

    /// <summary>What the SDK puts before every file.</summary>
    public const string Implicit = "global using System; global using System.Collections.Generic;\n";

    public static GeneratorRun Of(string code, string? feature = null) => GeneratorRun.Of([], Usings + code, feature: feature);

    /// <summary>Methods of a static class <c>Sums</c>.</summary>
    public static GeneratorRun OfMethods(string methods) => Of("public static partial class Sums { " + methods + " }");

    /// <summary>Calls the only method <c>M</c> of <c>Sums</c>.</summary>
    /// <param name="method">Its attribute and declaration.</param>
    /// <param name="arguments">Its arguments.</param>
    public static object? Call(string method, params object?[] arguments)
    {
        try
        {
            return OfMethods(method).Load().GetType("Sums")!.GetMethod("M")!.Invoke(null, arguments);
        }
        catch (TargetInvocationException exception)
        {
            System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(exception.InnerException!);
            throw;
        }
    }
}
