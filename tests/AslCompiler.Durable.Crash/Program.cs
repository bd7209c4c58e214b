using System.Globalization;
using AslCompiler.Durable.Crash;
using AslCompiler.Durable.PostgreSql.Server;

// serve                             starts a PostgreSQL server of its own, prints how to reach it; "restart" on the input crashes it and starts it again; ends with its input
// run STORE FOLDER COUNT NODE       starts and goes on with COUNT executions; ends when all have ended
// check STORE FOLDER COUNT          looks at what became of them; prints what is wrong, and fails then
// wait FOLDER COUNT                 has COUNT executions wait for two days at once, on a clock that jumps
// load FOLDER COUNT                 starts COUNT executions of ten tasks at once
// recover FOLDER                    goes on with executions of long journals; these three print what they cost
// STORE is "sqlite", for a file in FOLDER, or a connection string of PostgreSQL; FOLDER has the effects of handlers
switch (args)
{
    case ["serve"]:
        using (var server = LocalServer.Start() ?? throw new InvalidOperationException(LocalServer.Missing))
        {
            Console.WriteLine(server.ConnectionString);
            while (Console.ReadLine() is not null)
            {
                server.Crash();
                server.StartAgain();
            }
        }
        return 0;
    case ["run", var store, var folder, var count, var node]:
        await Work.RunAsync(new Place(store, folder), Number(count), node);
        return 0;
    case ["check", var store, var folder, var count]:
        return Tell(await Check.FindProblemsAsync(new Place(store, folder), Number(count)));
    case ["wait", var folder, var count]:
        return Tell(await Load.WaitAsync(folder, Number(count)));
    case ["load", var folder, var count]:
        return Tell(await Load.RunAsync(folder, Number(count)));
    case ["recover", var folder]:
        return Tell(await Recovery.RunAsync(folder));
    default:
        Console.Error.WriteLine("serve | run STORE FOLDER COUNT NODE | check STORE FOLDER COUNT | wait FOLDER COUNT | load FOLDER COUNT | recover FOLDER");
        return 2;
}

static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

static int Tell(IReadOnlyList<string> problems)
{
    problems.ToList().ForEach(Console.WriteLine);
    return problems.Count == 0 ? 0 : 1;
}
