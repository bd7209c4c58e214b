namespace AslCompiler;

/// <summary>
/// Generates the body of a partial method from an expression in JSONata: <c>[Jsonata("$sum(lines.(price * quantity))")] public static partial decimal Total(Order order);</c>
/// The first parameter is the input, which names and <c>$</c> read; each further one is a variable with its name, <c>$name</c>.
/// A parameter of the type <see cref="TimeProvider"/> is the clock of <c>$now</c> and <c>$millis</c>, one of the type <see cref="Random"/> is where <c>$random</c>, <c>$shuffle</c> and <c>$uuid</c> take from.
/// </summary>
/// <remarks>
/// Nothing is parsed at run time but data. A parameter that is null is nothing (undefined) to the expression. The method throws a <see cref="Runtime.Jsonata.JsonataException"/> where the expression
/// fails, and where its result is nothing or of a kind that the return type does not take; a return type that may be null gets null for nothing and for JSON null.
/// </remarks>
/// <param name="expression">The expression, without <c>{%</c> and <c>%}</c>.</param>
[AttributeUsage(AttributeTargets.Method)]
public sealed class JsonataAttribute(string expression) : Attribute
{
    /// <summary>The expression.</summary>
    public string Expression { get; } = expression;

    /// <summary>The <c>JsonSerializerContext</c> that knows the method's types of your own; null to read and write them by reflection, which trimming does not allow. Scalars, enums, lists of them, JsonData, JsonElement and JsonNode need none.</summary>
    public Type? JsonContext { get; set; }
}
