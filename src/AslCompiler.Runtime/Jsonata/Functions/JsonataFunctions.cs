using System.ComponentModel;

namespace AslCompiler.Runtime.Jsonata;

/// <summary>The built-in functions of JSONata that depend on their arguments alone; the others are members of <see cref="JsonataEvaluation"/>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static partial class JsonataFunctions
{
    private static string TextOf(JsonData value) => ((StringData)value).Text;

    private static double NumberOf(JsonData value) => ((NumberData)value).Double;

    private static NativeFunction OfString(string name, Func<string, JsonData> body) =>
        new(name, "<s-:s>", arguments =>
        {
            if (arguments[0] is not StringData { Text: var text })
                return null;
            EvaluationBudget.BuildText(text.Length);
            return body(text);
        });

    private static NativeFunction OfNumber(string name, Func<double, double> body) =>
        new(name, "<n-:n>", arguments => arguments[0] is NumberData number ? NumberData.OfComputed(body(number.Double)) : null);
}
