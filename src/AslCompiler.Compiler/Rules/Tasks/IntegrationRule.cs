using AslCompiler.Compiler.Aws;
using AslCompiler.Compiler.Diagnostics;
using AslCompiler.Compiler.Fixes;
using AslCompiler.Compiler.Json;
using AslCompiler.Compiler.Syntax;
using AslCompiler.Compiler.Syntax.Fields;
using AslCompiler.Compiler.Syntax.Reading;

namespace AslCompiler.Compiler.Rules;

/// <summary>
/// ASL1010 and ASL1011: a task calls an integration that there is. AWS refuses others, but has more of them every week:
/// only what surely is a slip is an error, what this version just does not know is a warning.
/// </summary>
internal sealed class IntegrationRule : ObjectRule
{
    private const string Sdk = "aws-sdk:";

    private static readonly string[] Patterns = ["sync", "sync:2", "waitForTaskToken"];

    public override void Check(ObjectContext at, RuleContext context)
    {
        if (at.Construct.Kind != ConstructKind.Task || at.Text("Resource") is not { } text || ResourceRule.Mistake(text.Value) is not null)
            return;
        var start = text.Value.IndexOf(":::", StringComparison.Ordinal) + 3;
        if (start < 3 || text.Value.IndexOf("${", start, StringComparison.Ordinal) >= 0)
            return;
        if (ResourceReader.Read(text.Value, at.Json) is not { Kind: ResourceKind.Integration, Service: { } service, Action: { Length: > 0 } action } resource)
            return;
        var place = new Place(text, start, context);
        if (service.StartsWith(Sdk, StringComparison.Ordinal))
            CheckSdk(service.Substring(Sdk.Length), action, resource.Pattern, place);
        else if (service + ":" == Sdk)
            place.Report(DiagnosticCatalog.UnknownApiAction, true, Sdk.Length, action.Length, (string?)null, $"'{action}' names a service without an action; write it like aws-sdk:s3:getObject");
        else
            CheckOptimised(service, action, resource.Pattern, place);
    }

    private static void CheckSdk(string name, string action, TaskPattern pattern, Place place)
    {
        if (AwsServices.Find(name) is not { } service)
        {
            var meant = Misspelling.Of(name, AwsServices.Names);
            place.Report(DiagnosticCatalog.UnknownApiAction, meant.IsSure, Sdk.Length, name.Length, meant.Name, $"'{name}' is no service that this version knows{meant.Question}");
            return;
        }

        var start = Sdk.Length + name.Length + 1;
        if (service.Actions.Count > 0 && service.Find(action) is null)
        {
            if (CheckSuffix(action, start, place))
                return;
            var meant = Misspelling.Of(action, service.Actions);
            place.Report(DiagnosticCatalog.UnknownApiAction, meant.IsSure, start, action.Length, meant.Name, $"'{name}' has no action '{action}' that this version knows{meant.Question}");
        }
        else if (pattern is TaskPattern.Sync or TaskPattern.Sync2)
        {
            var optimised = Integrations.Services.FirstOrDefault(candidate => Plain(candidate) == name && Integrations.Find(candidate, action)?.Has(pattern) == true);
            place.ReportPattern(true, start + action.Length, "An SDK integration does not wait for the end of a job", optimised, start);
        }
    }

    private static void CheckOptimised(string name, string action, TaskPattern pattern, Place place)
    {
        if (Integrations.Of(name) is not { } actions)
        {
            var meant = Misspelling.Of(name, Integrations.Services);
            if (!meant.IsSure && IsSdkAction(name, action))
                place.Report(DiagnosticCatalog.UnknownIntegration, false, 0, name.Length, Sdk + name, $"'{name}' has no integration of its own that this version knows; '{Sdk}{name}:{action}' calls it");
            else
                place.Report(DiagnosticCatalog.UnknownIntegration, meant.IsSure, 0, name.Length, meant.Name, $"'{name}' is no service with an integration that this version knows{meant.Question}");
            return;
        }

        var start = name.Length + 1;
        if (!actions.TryGetValue(action, out var integration))
        {
            if (CheckSuffix(action, start, place))
                return;
            var meant = Misspelling.Of(action, actions.Keys);
            if (!meant.IsSure && IsSdkAction(Plain(name), action))
                place.Report(DiagnosticCatalog.UnknownIntegration, false, 0, start + action.Length, Sdk + Plain(name) + ":" + action, $"The integration of '{name}' has no '{action}' that this version knows; '{Sdk}{Plain(name)}:{action}' calls it");
            else
                place.Report(DiagnosticCatalog.UnknownIntegration, meant.IsSure, start, action.Length, meant.Name, $"The integration of '{name}' has no '{action}' that this version knows{meant.Question}");
        }
        else if (!integration.Has(pattern) && !(place.IsExpress && pattern != TaskPattern.RequestResponse))
        {
            // Where no action of a service starts a job, there is none to wait for.
            var isSure = pattern != TaskPattern.WaitForTaskToken && actions.Values.All(other => other.Patterns.IndexOf('S') < 0);
            place.ReportPattern(isSure, start + action.Length, $"'{name}:{action}' has no such pattern that this version knows");
        }
    }

    // No action has a '.' in its name: what follows one is meant to be a pattern.
    private static bool CheckSuffix(string action, int start, Place place)
    {
        var dot = action.IndexOf('.');
        if (dot <= 0)
            return false;
        var suffix = action.Substring(dot + 1);
        // A second pattern behind a first.
        var meant = Array.IndexOf(Patterns, suffix) >= 0 ? new Misspelling(null, true) : Misspelling.Of(suffix, Patterns);
        place.Report(DiagnosticCatalog.UnknownIntegration, meant.IsSure, start + dot + 1, suffix.Length, meant.Name, $"'.{suffix}' is no pattern here{meant.Question}");
        return true;
    }

    private static bool IsSdkAction(string service, string action) => AwsServices.Find(service)?.Find(action) is not null;

    // emr-containers is emrcontainers for the SDK.
    private static string Plain(string service) => service switch
    {
        "events" => "eventbridge",
        "states" => "sfn",
        "elasticmapreduce" => "emr",
        _ => service.Replace("-", ""),
    };

    /// <summary>The part of a Resource behind <c>arn:aws:states:::</c>.</summary>
    private sealed class Place(JsonString text, int offset, RuleContext context)
    {
        public bool IsExpress => context.Options.IsExpress;

        /// <param name="rule">The rule.</param>
        /// <param name="isSure">AWS surely refuses it, today and later.</param>
        /// <param name="start">Where the mistake begins.</param>
        /// <param name="length">Its length.</param>
        /// <param name="meant">What to put in its place; null when that is not known.</param>
        /// <param name="message">What is wrong.</param>
        public void Report(DiagnosticRule rule, bool isSure, int start, int length, string? meant, string message) =>
            Report(rule, isSure, start, length, meant is null ? null : new Fix($"Change to '{meant}'", context.Editor.Replace(text, offset + start, length, meant)), message);

        /// <param name="isSure">AWS surely refuses it, today and later.</param>
        /// <param name="dot">Where the pattern begins.</param>
        /// <param name="message">What is wrong.</param>
        /// <param name="service">The integration that has the pattern, if there is one, instead of the SDK.</param>
        /// <param name="action">Where the action begins.</param>
        public void ReportPattern(bool isSure, int dot, string message, string? service = null, int action = 0) =>
            Report(DiagnosticCatalog.UnknownIntegration, isSure, dot, text.Value.Length - offset - dot, service is null ? null : new Fix($"Use '{service}'", context.Editor.Replace(text, offset, action, service + ":")),
                service is null ? message : message + "; '" + service + "' does");

        private void Report(DiagnosticRule rule, bool isSure, int start, int length, Fix? fix, string message) =>
            context.Report(new Finding(rule, text.Map(offset + start, length), message, text.Value)
            {
                Severity = isSure ? Severity.Error : Severity.Warning,
                // What came from a substitution does not stand here.
                Fixes = fix is null || !text.IsAsWritten ? [] : [fix],
            });
    }
}
