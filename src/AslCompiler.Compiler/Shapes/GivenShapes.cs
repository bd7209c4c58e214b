using AslCompiler.Compiler.Contracts;
using AslCompiler.Compiler.Schemas;
using AslCompiler.Compiler.Syntax;

namespace AslCompiler.Compiler.Shapes;

/// <summary>The shapes that the user gives: by types of C#, else by JSON Schemas.</summary>
/// <param name="contract">The user's types; null when there are none.</param>
/// <param name="schemas">The schemas.</param>
internal sealed class GivenShapes(MachineContract? contract, IReadOnlyList<DataSchema> schemas)
{
    private readonly ContractShapes? types = contract is null ? null : new ContractShapes(contract);

    /// <summary>Of the machine's input; an open one when nothing is given.</summary>
    public Shape Input =>
        contract?.Input is { } type ? types!.Of(type)
        : schemas.FirstOrDefault(schema => schema.Task is null) is { } given ? SchemaShapes.Of(given)
        : new Shape();

    /// <summary>Of a task's result; what the service fixes, or an open one, when nothing is given.</summary>
    /// <param name="resource">The task's resource; null when it cannot be read.</param>
    public Shape ResultOf(ResourceSyntax? resource)
    {
        var answer = ServiceShapes.ResultOf(resource);
        if (resource?.TaskName is not { } task || OfTask(task) is not { } given)
            return answer;
        // A function called by lambda:invoke gives it as its Payload.
        if (!resource.IsLambdaInvoke)
            return given;
        answer.Give("Payload", given);
        return answer;
    }

    private Shape? OfTask(string task) =>
        contract?.Tasks.FirstOrDefault(candidate => candidate.Task == task)?.Result is { } type ? types!.Of(type)
        : schemas.FirstOrDefault(schema => schema.IsFor(task)) is { } given ? SchemaShapes.Of(given)
        : null;
}
