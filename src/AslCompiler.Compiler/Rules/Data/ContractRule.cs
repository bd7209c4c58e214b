using AslCompiler.Compiler.Contracts;
using AslCompiler.Compiler.Diagnostics;
using AslCompiler.Compiler.Expressions.Templates;
using AslCompiler.Compiler.Json;
using AslCompiler.Compiler.Syntax;

namespace AslCompiler.Compiler.Rules;

/// <summary>ASL1103: the user's own types fit the tasks that they are for.</summary>
internal sealed class ContractRule : DefinitionRule
{
    public override void Check(RuleContext context)
    {
        if (context.Options.Contract is not { } contract)
            return;
        foreach (var state in context.Model.States)
        {
            if (state is not { TaskName: { } name, Syntax: TaskSyntax { Resource: { } resource } task })
                continue;
            if (contract.Find(contract.Tasks.FirstOrDefault(candidate => candidate.Task == name)?.Request) is { Kind: ContractKind.Object } type
                && (resource.IsLambdaInvoke ? (task.Json.Find("Parameters")?.Value as JsonObject)?.Find("Payload") : task.Json.Find("Parameters")) is { Value: JsonObject request } property)
                CheckRequest(property, request, type, name, context);
        }
    }

    private static void CheckRequest(JsonProperty property, JsonObject request, ContractType type, string task, RuleContext context)
    {
        var typeName = type.CSharp.Substring(type.CSharp.LastIndexOfAny(['.', ':']) + 1);
        var given = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var member in request.Properties)
        {
            var name = TemplateNames.InResult(member.Name);
            given.Add(name);
            // Names are read whatever their case.
            if (!type.Members.Any(candidate => candidate.JsonName.Equals(name, StringComparison.OrdinalIgnoreCase)))
                context.Report(DiagnosticCatalog.RequestType, member.NameSpan, $"{typeName}, which '{task}' takes, has no '{name}'{NameSuggestion.For(name, type.Members.Select(candidate => candidate.JsonName))}");
        }

        foreach (var member in type.Members)
            if (member.IsRequired && !given.Contains(member.JsonName))
                context.Report(DiagnosticCatalog.RequestType, property.NameSpan, $"{typeName}, which '{task}' takes, requires '{member.JsonName}', which is not given");
    }
}
