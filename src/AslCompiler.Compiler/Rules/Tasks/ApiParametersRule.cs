using AslCompiler.Compiler.Aws;
using AslCompiler.Compiler.Binding;
using AslCompiler.Compiler.Diagnostics;
using AslCompiler.Compiler.Expressions.Templates;
using AslCompiler.Compiler.Fixes;
using AslCompiler.Compiler.Json;
using AslCompiler.Compiler.Syntax;
using AslCompiler.Compiler.Text;

namespace AslCompiler.Compiler.Rules;

/// <summary>ASL1012: a task gives an API action the parameters that it takes.</summary>
internal sealed class ApiParametersRule : StateRule
{
    private const string Sdk = "aws-sdk:";

    public override bool TakesJsonata => true;

    public override void Check(StateModel state, RuleContext context)
    {
        if (state.Syntax is not TaskSyntax { Resource: { Kind: ResourceKind.Integration, Service: { } service, Action: { } action } } task)
            return;
        // Without the field the input is what is sent, and may have them all.
        if ((task.Json.Find("Parameters") ?? task.Json.Find("Arguments")) is not { Value: JsonObject { IsBroken: false } given } field)
            return;
        var api = service.StartsWith(Sdk, StringComparison.Ordinal)
            ? AwsServices.Find(service.Substring(Sdk.Length))?.Find(action)
            : Integrations.Find(service, action)?.Takes();
        if (api is not null)
            Check(field, given, api, context);
    }

    private static void Check(JsonProperty field, JsonObject given, AwsAction api, RuleContext context)
    {
        var missing = new List<string>(api.Required);
        var unknown = new List<(JsonProperty Property, string Name)>();
        foreach (var property in given.Properties)
        {
            var name = field.Name == "Arguments" ? property.Name : TemplateNames.InResult(property.Name);
            if (Placeholders.Contains(name))
                return;
            if (api.Parameters.Contains(name))
                missing.Remove(name);
            else if (name.EndsWith("Value", StringComparison.Ordinal) && name.Substring(0, name.Length - "Value".Length) is var reserved && api.Parameters.Contains(reserved))
                // What is a word of Java has another name there.
                missing.Remove(reserved);
            else
                unknown.Add((property, name));
        }

        foreach (var (property, name) in unknown)
        {
            var meant = Misspelling.Of(name, api.Parameters.Where(parameter => given.Find(parameter) is null && given.Find(parameter + ".$") is null)).Name;
            if (meant is not null)
                missing.Remove(meant);
            var fix = meant is null ? null : new Fix($"Rename to '{meant}'", context.Editor.Rename(property, meant + property.Name.Substring(name.Length)));
            context.Report(AdviceCatalog.ApiParameters, property.NameSpan, fix, $"'{api.Name}' of '{api.Service}' has no parameter '{name}' that this version knows{(meant is null ? "" : ". Did you mean '" + meant + "'?")}");
        }

        if (missing.Count > 0)
            context.Report(AdviceCatalog.ApiParameters, field.NameSpan, $"'{api.Name}' of '{api.Service}' needs {string.Join(" and ", missing.Select(name => "'" + name + "'"))}");
    }
}
