namespace AslCompiler.Compiler.Schemas;

/// <summary>A JSON Schema in place of a C# type: of what the machine is given, or of what a task gives.</summary>
/// <param name="FileName">The schema's file, without its folder; findings name it.</param>
/// <param name="Task">The task whose result it is, as the file's name writes it; null for the machine's input.</param>
/// <param name="Text">The schema.</param>
internal sealed record DataSchema(string FileName, string? Task, string Text)
{
    /// <summary>It is for this task. A file's name has '-' where the task's has something else than letters, digits and '_'.</summary>
    /// <param name="task">The task.</param>
    public bool IsFor(string task)
    {
        if (Task is null || Task.Length != task.Length)
            return false;
        for (var i = 0; i < task.Length; i++)
            if (Task[i] != task[i] && (Task[i] != '-' || char.IsLetterOrDigit(task[i]) || task[i] == '_'))
                return false;
        return true;
    }
}
