using AslCompiler.Durable.Crash;

// run FOLDER COUNT     starts and goes on with COUNT executions; ends when all have ended
// check FOLDER COUNT   looks at what became of them; prints what is wrong, and fails then
// wait FOLDER COUNT    has COUNT executions wait for two days at once, on a clock that jumps
// load FOLDER COUNT    starts COUNT executions of ten tasks at once; both print what they cost
switch (args)
{
    case ["wait", var folder, var count]:
        return Tell(await Load.WaitAsync(folder, int.Parse(count, System.Globalization.CultureInfo.InvariantCulture)));
    case ["load", var folder, var count]:
        return Tell(await Load.RunAsync(folder, int.Parse(count, System.Globalization.CultureInfo.InvariantCulture)));
    case ["run", var folder, var count]:
        await Work.RunAsync(folder, int.Parse(count, System.Globalization.CultureInfo.InvariantCulture));
        return 0;
    case ["check", var folder, var count]:
        return Tell(await Check.FindProblemsAsync(folder, int.Parse(count, System.Globalization.CultureInfo.InvariantCulture)));
    default:
        Console.Error.WriteLine("run|check|wait|load FOLDER COUNT");
        return 2;
}

static int Tell(IReadOnlyList<string> problems)
{
    problems.ToList().ForEach(Console.WriteLine);
    return problems.Count == 0 ? 0 : 1;
}
