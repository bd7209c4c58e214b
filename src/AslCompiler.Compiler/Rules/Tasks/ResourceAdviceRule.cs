using System.Text.RegularExpressions;
using AslCompiler.Compiler.Binding;
using AslCompiler.Compiler.Diagnostics;
using AslCompiler.Compiler.Fixes;
using AslCompiler.Compiler.Json;
using AslCompiler.Compiler.Syntax;

namespace AslCompiler.Compiler.Rules;

/// <summary>ASL1002, ASL1003, ASL1004, ASL1006, ASL1007, ASL1008, ASL1014: what tasks call, and with what.</summary>
internal sealed class ResourceAdviceRule : StateRule
{
    private const string Token = "$$.Task.Token";

    // Key ids and private keys have a form of their own; a password has none, but its name tells.
    private static readonly Regex SecretValue = new("AKIA[0-9A-Z]{16}|-----BEGIN [A-Z ]*PRIVATE KEY-----|xox[baprs]-[0-9A-Za-z-]{10,}|ghp_[0-9A-Za-z]{36}", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
    // Every match has one of these, and they are sooner found.
    private static readonly string[] SecretBeginnings = ["AKIA", "-----BEGIN", "xox", "ghp_"];
    private static readonly HashSet<string> SecretNames = new(StringComparer.OrdinalIgnoreCase)
    {
        "password", "passwd", "secret", "secretkey", "apikey", "api_key", "accesstoken", "access_token", "client_secret", "clientsecret",
    };

    public override void Check(StateModel state, RuleContext context)
    {
        CheckSecrets(state, context);
        if (state.Syntax is not TaskSyntax { Resource: { } resource } task || task.Json.Find("Resource")?.Value is not JsonString text)
            return;
        if (resource.Kind == ResourceKind.LambdaFunction)
        {
            context.Report(AdviceCatalog.BareFunction, text.Span, ResourceFixes.Invoke(task, text, context.Editor), resource.Text);
            if (resource.Text.Split(':').Length == 7)
                context.Report(AdviceCatalog.UnqualifiedFunction, text.Span, ResourceFixes.Placeholder(task, text, context.Editor), resource.Text);
        }

        if (resource.Kind is ResourceKind.LambdaFunction or ResourceKind.Activity && HasAccount(resource.Text))
            context.Report(AdviceCatalog.FixedAccount, text.Span, ResourceFixes.Placeholder(task, text, context.Editor), resource.Text);
        if (resource is { Service: "states", Action: "startExecution", Pattern: TaskPattern.Sync } && resource.Text.EndsWith(".sync", StringComparison.Ordinal))
            context.Report(AdviceCatalog.OutputAsText, text.Span, new Fix("Use '.sync:2'", context.Editor.Replace(text, context.Editor.Slice(text.Span).Replace(".sync", ".sync:2"))));
        CheckToken(task, resource, state, context);
    }

    private static void CheckToken(TaskSyntax task, ResourceSyntax resource, StateModel state, RuleContext context)
    {
        var tokens = Strings(task.Json.Find("Parameters")?.Value).Where(value => value.Value.Contains(Token)).ToArray();
        // What a placeholder stands for may wait.
        var hasToken = resource.Kind == ResourceKind.Activity || resource.Pattern != TaskPattern.RequestResponse || Compiler.Text.Placeholders.Contains(resource.Text);
        if (resource.Pattern == TaskPattern.WaitForTaskToken && tokens.Length == 0 && !PassesContext(task))
            context.Report(AdviceCatalog.TokenNotPassed, task.NameSpan, ResourceFixes.PassToken(task, context.Editor), state.Name);
        if (!hasToken)
            foreach (var token in tokens)
                context.Report(AdviceCatalog.TokenWithoutWait, token.Map(token.Value.IndexOf(Token, StringComparison.Ordinal), Token.Length), ResourceFixes.Wait(task, context.Editor));
    }

    // The whole context object, or its Task, holds the token; and no Parameters may pass on a token that came with the input.
    private static bool PassesContext(TaskSyntax task) =>
        task.Json.Find("Parameters") is null || Strings(task.Json.Find("Parameters")!.Value).Any(value => value.Value is "$$" or "$$.Task" || value.Value.StartsWith("$.", StringComparison.Ordinal) || value.Value is "$");

    private static IEnumerable<JsonString> Strings(JsonValue? value) => value is null ? [] : Walk(value).Select(part => part.Value).OfType<JsonString>();

    private static void CheckSecrets(StateModel state, RuleContext context)
    {
        foreach (var field in (string[])["Parameters", "Result"])
        {
            if (state.Syntax.Json.Find(field)?.Value is not { } value)
                continue;
            foreach (var (property, _, part) in Walk(value))
                if (part is JsonString { Value.Length: > 5 } text
                    && (IsSecret(text.Value) || (property is not null && SecretNames.Contains(property.Name) && text.Value.IndexOf(' ') < 0 && !text.Value.StartsWith("arn:", StringComparison.Ordinal)))
                    && !Compiler.Text.Placeholders.Contains(text.Value))
                    context.Report(AdviceCatalog.SecretInText, text.Span, property?.Name ?? "The text");
        }
    }

    private static bool IsSecret(string text)
    {
        foreach (var beginning in SecretBeginnings)
            if (text.IndexOf(beginning, StringComparison.Ordinal) >= 0)
                return SecretValue.IsMatch(text);
        return false;
    }

    // Twelve digits between colons.
    private static bool HasAccount(string arn)
    {
        const int Digits = 12;
        for (var colon = arn.IndexOf(':'); colon >= 0 && colon + Digits + 1 < arn.Length; colon = arn.IndexOf(':', colon + 1))
        {
            var end = colon + 1;
            while (end < arn.Length && arn[end] is >= '0' and <= '9')
                end++;
            if (end == colon + Digits + 1 && end < arn.Length && arn[end] == ':')
                return true;
        }

        return false;
    }
}
