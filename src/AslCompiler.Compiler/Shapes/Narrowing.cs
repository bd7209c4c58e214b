namespace AslCompiler.Compiler.Shapes;

/// <summary>The data of a Choice, behind what its rules have found. Each way gets a view of its own of the one data: views of views would make long Choices slow.</summary>
/// <param name="data">The data.</param>
internal sealed class Narrowing(Shape data)
{
    private (Guards Known, Shape View) last = (Guards.None, data);

    public Shape Behind(Guards known)
    {
        if (known != last.Known)
            last = (known, data.Narrow(known));
        return last.View;
    }
}
