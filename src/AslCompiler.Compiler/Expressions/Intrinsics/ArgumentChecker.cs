using System.Globalization;
using AslCompiler.Compiler.Diagnostics;

namespace AslCompiler.Compiler.Expressions.Intrinsics;

/// <summary>Number and kinds of a call's arguments, as far as they can be told without the data.</summary>
internal sealed class ArgumentChecker(IntrinsicSignature signature, List<ExpressionError> errors)
{
    // Behind the first argument.
    private int firstEnd;

    public void CheckArgument(IntrinsicArgument argument, int index, int start, int length)
    {
        if (index == 0)
            firstEnd = start + length;
        if (index >= signature.Maximum || Fits(argument, signature.Kind(index)))
            return;
        errors.Add(new ExpressionError(DiagnosticCatalog.IntrinsicArguments, start, length,
            "Argument " + (index + 1).ToString(CultureInfo.InvariantCulture) + " of " + signature.Name + " must be " + Describe(signature.Kind(index)))
        {
            // The service looks at the kinds when the call runs; it takes such a definition.
            IsWarning = true,
        });
    }

    public void CheckCall(List<IntrinsicArgument> arguments, int start, int length)
    {
        if (arguments.Count < signature.Minimum || arguments.Count > signature.Maximum)
        {
            errors.Add(new ExpressionError(DiagnosticCatalog.IntrinsicArguments, start, length,
                signature.Name + " takes " + Count() + ", not " + arguments.Count.ToString(CultureInfo.InvariantCulture)));
        }
        else if (signature.Function == IntrinsicFunction.Format && arguments[0] is IntrinsicString template)
        {
            var places = template.FormatParts.Count - 1;
            if (places != arguments.Count - 1)
            {
                errors.Add(new ExpressionError(DiagnosticCatalog.FormatPlaceholders, start, length,
                    places.ToString(CultureInfo.InvariantCulture),
                    arguments.Count == 2 ? "1 value" : (arguments.Count - 1).ToString(CultureInfo.InvariantCulture) + " values")
                {
                    Fix = AddPlaces(arguments.Count - 1 - places),
                });
            }
        }
    }

    // Before the closing quote of the template. Which of too many places are one too many, nobody can tell.
    private ExpressionFix? AddPlaces(int missing)
    {
        if (missing < 0)
            return null;
        var places = string.Concat(Enumerable.Repeat(" {}", missing));
        return new ExpressionFix($"Add '{places}' to the template", firstEnd - 1, 0, places);
    }

    private string Count()
    {
        var few = signature.Minimum.ToString(CultureInfo.InvariantCulture);
        return signature.Maximum == int.MaxValue ? "at least " + few + Plural(signature.Minimum)
            : signature.Maximum == 0 ? "no arguments"
            : signature.Minimum == signature.Maximum ? few + Plural(signature.Minimum)
            : few + " or " + signature.Maximum.ToString(CultureInfo.InvariantCulture) + " arguments";
    }

    private static string Plural(int count) => count == 1 ? " argument" : " arguments";

    private static bool Fits(IntrinsicArgument argument, ParameterKind kind) => argument switch
    {
        IntrinsicString => kind is ParameterKind.Any or ParameterKind.String,
        IntrinsicLiteral { Json: "true" or "false" } => kind is ParameterKind.Any or ParameterKind.Boolean,
        IntrinsicLiteral { Json: "null" } => kind is ParameterKind.Any,
        IntrinsicLiteral => kind is ParameterKind.Any or ParameterKind.Number,
        IntrinsicCall { Function: var function } when IntrinsicSignature.Of(function).Result == ResultKind.String =>
            kind is ParameterKind.Any or ParameterKind.String,
        _ => true,
    };

    private static string Describe(ParameterKind kind) => kind switch
    {
        ParameterKind.String => "a string in single quotes, or a path",
        ParameterKind.Number => "a number, or a path",
        ParameterKind.Boolean => "true or false, or a path",
        ParameterKind.Array => "an array, which only a path or States.Array(…) can give",
        ParameterKind.Object => "an object, which only a path or a call can give",
        _ => "a value",
    };
}
