using System.Text.RegularExpressions;
using AslCompiler.Runtime.Jsonata;

namespace AslCompiler.Compiler.Expressions.Jsonata;

/// <summary>Asks of a regular expression whether the run time will be able to read it.</summary>
internal static class JsonataPattern
{
    /// <summary>What is wrong with it; null when nothing is.</summary>
    /// <param name="pattern">In JavaScript's notation.</param>
    /// <param name="flags"><c>i</c>, <c>m</c> or both.</param>
    public static string? Check(string pattern, string flags)
    {
        try
        {
            _ = new Regex(RegexTranslation.ToDotNet(pattern, flags.IndexOf('m') >= 0), RegexOptions.CultureInvariant);
            return null;
        }
        catch (ArgumentException exception)
        {
            return "This is no valid regular expression: " + Reason(exception.Message);
        }
    }

    // Without the pattern, which is not as it was written.
    private static string Reason(string message)
    {
        var parts = Regex.Match(message, @"^.*(?: at offset \d+\.|"" -) (.+)$", RegexOptions.CultureInvariant | RegexOptions.Singleline);
        return (parts.Success ? parts.Groups[1].Value : message).TrimEnd('.');
    }
}
