using AslCompiler.Durable.Crash;

// run FOLDER COUNT     starts and goes on with COUNT executions; ends when all have ended
// check FOLDER COUNT   looks at what became of them; prints what is wrong, and fails then
switch (args)
{
    case ["run", var folder, var count]:
        await Work.RunAsync(folder, int.Parse(count, System.Globalization.CultureInfo.InvariantCulture));
        return 0;
    case ["check", var folder, var count]:
        var problems = await Check.FindProblemsAsync(folder, int.Parse(count, System.Globalization.CultureInfo.InvariantCulture));
        problems.ToList().ForEach(Console.WriteLine);
        return problems.Count == 0 ? 0 : 1;
    default:
        Console.Error.WriteLine("run|check FOLDER COUNT");
        return 2;
}
