using AslCompiler.Compiler.Binding;
using AslCompiler.Compiler.Shapes;
using AslCompiler.Compiler.Syntax;

namespace AslCompiler.Compiler.Lowering;

/// <summary>Names and types everything in a bound definition.</summary>
internal static class ProgramBuilder
{
    public static Program Build(ProgramIdentity identity, Analysis analysis)
    {
        var names = new NameScope([.. ReservedNames.Facade, identity.ClassName, "I" + identity.ClassName + "Tasks"]);
        var types = new RecordTypes(names);
        if (analysis is not { Model: { } model, Shapes: { } shapes })
            return new Program
            {
                Identity = identity,
                Model = null,
                CanRun = false,
                Input = ScalarType.Any,
                Output = ScalarType.Any,
                Tasks = [],
                Records = [],
                Errors = [],
                StateIdentifiers = [],
                TaskOfState = [],
            };

        // The doors are named before anything nested in them, so that better inference never renames them.
        var contract = identity.Contract;
        var input = UserType.Of(contract, contract?.Input) ?? types.Door(shapes.Input, "Input", "What the state machine is given.");
        var tasks = TaskMethods(identity, model, shapes, types);
        var output = UserType.Of(contract, contract?.Output) ?? types.Door(shapes.Output, "Output", "What the state machine gives.");

        var taskOfState = new TaskMethod?[model.States.Count];
        foreach (var task in tasks)
            foreach (var state in task.States)
                taskOfState[state.Index] = task;

        var stateNames = new NameScope([.. ReservedNames.Flow, identity.ClassName + "Flow"]);
        return new Program
        {
            Identity = identity,
            Model = model,
            CanRun = analysis.CanBeCompiled,
            Input = input,
            Output = output,
            Tasks = tasks,
            Records = types.Records,
            Errors = Errors(model, names),
            StateIdentifiers = [.. model.States.Select(state => stateNames.Unique(NameScope.Pascal(state.Name, "State"), "Enter", "Leave", "Catch", "Select"))],
            TaskOfState = taskOfState,
        };
    }

    private static List<TaskMethod> TaskMethods(ProgramIdentity identity, StateMachineModel model, MachineShapes shapes, RecordTypes types)
    {
        var groups = new Dictionary<string, List<StateModel>>(StringComparer.Ordinal);
        var order = new List<string>();
        foreach (var state in model.States)
        {
            if (state.TaskName is not { } key)
                continue;
            if (!groups.TryGetValue(key, out var group))
            {
                groups.Add(key, group = []);
                order.Add(key);
            }

            group.Add(state);
        }

        var methodNames = new NameScope("InvokeAsync");
        var methods = new List<TaskMethod>();
        foreach (var key in order)
        {
            var states = groups[key];
            var name = NameScope.Pascal(key, "Task");
            var request = new Shape();
            var result = new Shape();
            foreach (var state in states)
            {
                var isLambdaInvoke = ResourceOf(state).IsLambdaInvoke;
                var stateRequest = shapes.Requests[state];
                var stateResult = shapes.Results[state];
                request = Join(states, request, isLambdaInvoke ? stateRequest.Member("Payload") : stateRequest);
                stateResult = isLambdaInvoke ? stateResult.Member("Payload") : stateResult;
                // Every state reads the one result: a member that any of them reads belongs to it.
                if (states.Count == 1)
                    result = stateResult;
                else
                    result.AddBase(stateResult);
            }

            var own = identity.Contract?.Tasks.FirstOrDefault(task => task.Task == key);
            var calledBy = string.Join(", ", states.Select(state => "\"" + state.Name + "\""));
            methods.Add(new TaskMethod(
                key,
                methodNames.Unique(name + "Async"),
                UserType.Of(identity.Contract, own?.Request) ?? types.Door(request, name + "Request", "What " + key + " is given by " + calledBy + "."),
                states.TrueForAll(state => ResourceOf(state).Pattern == TaskPattern.WaitForTaskToken) ? null
                    : UserType.Of(identity.Contract, own?.Result) ?? types.Door(result, name + "Result", "What " + key + " gives to " + calledBy + "."),
                !states.Exists(state => ResourceOf(state).IsLambdaInvoke) ? LambdaEnvelope.Never
                    : states.TrueForAll(state => ResourceOf(state).IsLambdaInvoke) ? LambdaEnvelope.Always
                    : LambdaEnvelope.InSomeStates,
                states));
        }

        return methods;
    }

    private static ResourceSyntax ResourceOf(StateModel task) => ((TaskSyntax)task.Syntax).Resource!;

    private static Shape Join(List<StateModel> states, Shape joined, Shape next)
    {
        if (states.Count == 1)
            return next;
        joined.AddBase(next);
        return joined;
    }

    private static List<ErrorType> Errors(StateMachineModel model, NameScope names)
    {
        var errors = new List<ErrorType>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var constants = new NameScope(ReservedNames.Constants);
        foreach (var state in model.States)
        {
            if (state.Syntax is not WorkSyntax work)
                continue;
            foreach (var name in work.Retry.SelectMany(retrier => retrier.ErrorEquals).Concat(work.Catch.SelectMany(catcher => catcher.ErrorEquals)))
            {
                if (name.Value.StartsWith("States.", StringComparison.Ordinal) || !seen.Add(name.Value))
                    continue;
                var identifier = NameScope.Pascal(name.Value, "Error");
                errors.Add(new ErrorType(
                    name.Value,
                    constants.Unique(identifier),
                    names.Unique(identifier.EndsWith("Exception", StringComparison.Ordinal) ? identifier : identifier + "Exception")));
            }
        }

        return errors;
    }
}
