using System.Text;
using AslCompiler.Compiler.Json;
using AslCompiler.Compiler.Text;

namespace AslCompiler.Compiler.Syntax.Reading;

/// <summary>Takes a Resource apart (asl-reference §5.1) and finds the name of the unit of work.</summary>
internal static class ResourceReader
{
    public static ResourceSyntax Read(string text, JsonObject state)
    {
        var parts = Split(text);
        if (parts.Count >= 7 && parts[0] == "arn" && parts[2] == "lambda" && parts[5] == "function")
            return new ResourceSyntax(ResourceKind.LambdaFunction, text, null, null, TaskPattern.RequestResponse, PlainName(parts[6]));
        if (parts.Count >= 7 && parts[0] == "arn" && parts[2] == "states" && parts[5] == "activity")
            return new ResourceSyntax(ResourceKind.Activity, text, null, null, TaskPattern.RequestResponse, PlainName(parts[6]));
        if (parts.Count >= 7 && parts[0] == "arn" && parts[2] == "states" && parts[3].Length == 0 && parts[4].Length == 0)
            return ReadIntegration(text, parts, state);
        return new ResourceSyntax(ResourceKind.Other, text, null, null, TaskPattern.RequestResponse, PlainName(LastSegment(text)));
    }

    private static ResourceSyntax ReadIntegration(string text, List<string> parts, JsonObject state)
    {
        var isSdk = parts[5] == "aws-sdk" && parts.Count >= 8;
        var service = isSdk ? "aws-sdk:" + parts[6] : parts[5];
        var first = isSdk ? 7 : 6;
        var action = parts[first];
        for (var i = first + 1; i < parts.Count; i++)
            action += ":" + parts[i];
        var pattern = TaskPattern.RequestResponse;
        foreach (var (suffix, meaning) in Suffixes)
        {
            if (!action.EndsWith(suffix, StringComparison.Ordinal) || action.Length == suffix.Length)
                continue;
            action = action.Substring(0, action.Length - suffix.Length);
            pattern = meaning;
            break;
        }

        var unit = service == "lambda" && action == "invoke" ? FunctionName(state) : service + ":" + action;
        return new ResourceSyntax(ResourceKind.Integration, text, service, action, pattern, unit);
    }

    private static readonly (string Suffix, TaskPattern Pattern)[] Suffixes =
    [
        (".waitForTaskToken", TaskPattern.WaitForTaskToken),
        (".sync:2", TaskPattern.Sync2),
        (".sync", TaskPattern.Sync),
    ];

    // A name, an ARN (whole or from the account on), each maybe with a qualifier; null when the data give it.
    private static string? FunctionName(JsonObject state)
    {
        if ((state.Find("Parameters") ?? state.Find("Arguments"))?.Value is not JsonObject parameters || parameters.Find("FunctionName")?.Value is not JsonString name)
            return null;
        if (Expressions.Jsonata.JsonataQuery.IsQuery(name.Value))
            return null;
        var parts = Split(name.Value);
        for (var i = 0; i + 1 < parts.Count; i++)
            if (parts[i] == "function")
                return PlainName(parts[i + 1]);
        return PlainName(parts[0]);
    }

    /// <summary>Splits at colons; those inside a placeholder (<c>${AWS::Region}</c>) do not count.</summary>
    private static List<string> Split(string text)
    {
        var parts = new List<string>();
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '$' && Placeholders.Find(text, i) is var (at, length) && at == i)
            {
                i += length - 1;
            }
            else if (text[i] == ':')
            {
                parts.Add(text.Substring(start, i - start));
                start = i + 1;
            }
        }

        parts.Add(text.Substring(start));
        return parts;
    }

    private static string LastSegment(string text)
    {
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '$' && Placeholders.Find(text, i) is var (at, length) && at == i)
                i += length - 1;
            else if (text[i] is ':' or '/' && i + 1 < text.Length)
                start = i + 1;
        }

        return text.Substring(start).TrimEnd(':', '/');
    }

    /// <summary>A name without the dress of its placeholders: <c>${ChargeCardFunctionArn}</c> is ChargeCardFunction.</summary>
    private static string? PlainName(string text)
    {
        var name = new StringBuilder();
        var from = 0;
        for (var (start, length) = Placeholders.Find(text, 0); start >= 0; (start, length) = Placeholders.Find(text, from))
        {
            name.Append(text, from, start - from).Append(PlaceholderName(text.Substring(start + 2, length - 3)));
            from = start + length;
        }

        name.Append(text, from, text.Length - from);
        return name.Length == 0 ? null : name.ToString();
    }

    private static string PlaceholderName(string name)
    {
        name = name.Substring(name.LastIndexOfAny([':', '/']) + 1);
        foreach (var ending in (string[])[".Arn", ".arn", "Arn"])
            if (name.Length > ending.Length && name.EndsWith(ending, StringComparison.Ordinal))
                return name.Substring(0, name.Length - ending.Length);
        return name;
    }
}
