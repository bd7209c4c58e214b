using System.ComponentModel;

namespace AslCompiler.Runtime.Jsonata;

/// <summary>A function as a value of JSONata. Outside of expressions there is no such value: there it reads as null.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class JsonataFunction : JsonData
{
    /// <summary>Stands for an argument that a partial application leaves open.</summary>
    public static JsonData Placeholder { get; } = new LiteralData(JsonKind.Null, "null"u8);

    private protected JsonataFunction()
    {
        _source = [.. "null"u8];
        _length = 4;
    }

    /// <inheritdoc/>
    public override JsonKind Kind => JsonKind.Null;

    /// <summary>The number of arguments that functions such as <c>$map</c> hand over.</summary>
    internal abstract int Arity { get; }

    /// <summary>Runs the function until it ends or calls another in its place (see <see cref="TailCall"/>).</summary>
    /// <param name="context">What stands for an argument that may be left out.</param>
    /// <param name="arguments">The arguments.</param>
    internal abstract JsonData? Enter(JsonData? context, ReadOnlySpan<JsonData?> arguments);

    /// <summary>Calls the function. The result is as the function made it: a sequence of one item is still a sequence.</summary>
    /// <param name="context">What stands for an argument that may be left out.</param>
    /// <param name="arguments">The arguments; null is nothing.</param>
    /// <exception cref="JsonataException">The arguments do not fit, or the function failed.</exception>
    public JsonData? Invoke(JsonData? context, params ReadOnlySpan<JsonData?> arguments)
    {
        EvaluationBudget.Enter();
        try
        {
            var result = Enter(context, arguments);
            while (result is TailCall call)
            {
                EvaluationBudget.Walk(1);
                result = call.Function.Enter(call.Context, call.Arguments);
            }

            return result;
        }
        finally
        {
            EvaluationBudget.Leave();
        }
    }
}
