namespace AslCompiler.Runtime.Jsonata;

/// <summary>
/// What arguments a function takes, in JSONata's notation: <c>s n b l o a f</c> for the types, <c>j x</c> for any, <c>(sn)</c> for one of several, <c>a&lt;n&gt;</c> for the items of
/// an array; behind a type <c>?</c> may be left out, <c>-</c> is the context when left out, <c>+</c> once or more. Nothing fits everywhere but where a function is wanted.
/// </summary>
internal sealed class Signature
{
    private readonly Parameter[] _parameters;

    public Signature(string text) => _parameters = Parse(text);

    public int Count => _parameters.Length;

    /// <summary>The arguments as the function wants them: the context put in, single values made arrays, those left out null.</summary>
    public ReadOnlySpan<JsonData?> Validate(ReadOnlySpan<JsonData?> arguments, JsonData? context, string name)
    {
        if (arguments.Length == _parameters.Length && FitsAsIs(arguments))
            return arguments;
        var types = new char[arguments.Length];
        for (var i = 0; i < types.Length; i++)
            types[i] = TypeOf(arguments[i]);
        var counts = new int[_parameters.Length];
        if (!Match(0, 0, types, counts))
            throw Mismatch(types, name);
        var valid = new List<JsonData?>(_parameters.Length);
        var next = 0;
        for (var p = 0; p < _parameters.Length; p++)
        {
            var parameter = _parameters[p];
            if (counts[p] == 0 && parameter.TakesContext)
            {
                if (!parameter.Fits(TypeOf(context)))
                    throw new JsonataException("T0411", $"Context value is not a compatible type with argument {next + 1} of function \"{name}\"");
                valid.Add(context);
                continue;
            }

            // One that was left out still takes the next argument along, as JSONata has it.
            for (var taken = 0; taken < Math.Max(1, counts[p]); taken++, next++)
            {
                var argument = next < arguments.Length ? arguments[next] : null;
                valid.Add(parameter.IsArray && counts[p] > 0 ? ToArray(parameter, argument, counts[p], next, name) : argument);
            }
        }

        return valid.ToArray();
    }

    private bool FitsAsIs(ReadOnlySpan<JsonData?> arguments)
    {
        for (var i = 0; i < arguments.Length; i++)
        {
            var parameter = _parameters[i];
            if (parameter.IsRepeated || !parameter.Fits(TypeOf(arguments[i])) || (parameter.IsArray && !IsFitArray(parameter, arguments[i])))
                return false;
        }

        return true;
    }

    private static bool IsFitArray(Parameter parameter, JsonData? argument) =>
        argument is null || (argument is ArrayData array && (parameter.Items is null || HasItems(array, parameter.Items)));

    private bool Match(int parameter, int position, char[] types, int[] counts)
    {
        if (parameter == _parameters.Length)
            return position == types.Length;
        var wanted = _parameters[parameter];
        var most = 0;
        while (position + most < types.Length && wanted.Fits(types[position + most]) && (most == 0 || wanted.IsRepeated))
            most++;
        for (var count = most; count >= (wanted.IsOptional ? 0 : 1); count--)
        {
            counts[parameter] = count;
            if (Match(parameter + 1, position + count, types, counts))
                return true;
        }

        return false;
    }

    private static JsonData? ToArray(Parameter parameter, JsonData? argument, int count, int index, string name)
    {
        if (argument is null)
            return null;
        var fits = parameter.Items is null || (argument is ArrayData array ? HasItems(array, parameter.Items) : count == 1 && parameter.Items == TypeOf(argument).ToString());
        if (!fits)
            throw new JsonataException("T0412", $"Argument {index + 1} of function \"{name}\" must be an array of {NameOf(parameter.Items!)}");
        return argument is ArrayData ? argument : new ArrayData([argument]);
    }

    // Of a longer type only the first letter counts here.
    private static bool HasItems(ArrayData array, string type)
    {
        foreach (var item in array.ItemArray)
            if (type.Length == 0 || TypeOf(item) != type[0])
                return false;
        return true;
    }

    private JsonataException Mismatch(char[] types, string name)
    {
        // The argument up to which it still fits.
        var good = 0;
        for (var p = 0; p < _parameters.Length; p++)
        {
            var prefix = new Signature(_parameters[..(p + 1)]);
            var length = -1;
            for (var end = types.Length; end >= 0 && length < 0; end--)
                if (prefix.Match(0, 0, types[..end], new int[p + 1]))
                    length = end;
            if (length < 0)
                break;
            good = length;
        }

        return new JsonataException("T0410", $"Argument {good + 1} of function \"{name}\" does not match function signature");
    }

    private Signature(Parameter[] parameters) => _parameters = parameters;

    internal static char TypeOf(JsonData? value) => value switch
    {
        null => 'm',
        StringData => 's',
        NumberData => 'n',
        ArrayData => 'a',
        ObjectData => 'o',
        JsonataFunction => 'f',
        _ => value.Kind == JsonKind.Null ? 'l' : 'b',
    };

    private static string NameOf(string type) => type switch
    {
        "s" => "strings",
        "n" => "numbers",
        "b" => "booleans",
        "o" => "objects",
        "a" => "arrays",
        "f" => "functions",
        _ => "values",
    };

    private static Parameter[] Parse(string text)
    {
        var parameters = new List<Parameter>();
        for (var i = 1; i < text.Length && text[i] is not (':' or '>'); i++)
        {
            var c = text[i];
            switch (c)
            {
                case 's' or 'n' or 'b' or 'l' or 'o':
                    parameters.Add(new Parameter(c + "m"));
                    break;
                case 'a':
                    parameters.Add(new Parameter("asnblfom") { IsArray = true });
                    break;
                case 'f':
                    parameters.Add(new Parameter("f"));
                    break;
                case 'j':
                    parameters.Add(new Parameter("asnblom"));
                    break;
                case 'x':
                    parameters.Add(new Parameter("asnblfom"));
                    break;
                case '(':
                    var close = Closing(text, i, '(', ')');
                    parameters.Add(new Parameter(text[(i + 1)..close] + "m"));
                    i = close;
                    break;
                case '<' when parameters.Count > 0:
                    var end = Closing(text, i, '<', '>');
                    parameters[^1].Items = text[(i + 1)..Math.Max(i + 1, end)];
                    i = end;
                    break;
                case '-' when parameters.Count > 0:
                    parameters[^1].TakesContext = true;
                    break;
                case '?' when parameters.Count > 0:
                    parameters[^1].MayBeLeftOut = true;
                    break;
                case '+' when parameters.Count > 0:
                    parameters[^1].IsRepeated = true;
                    break;
            }
        }

        return [.. parameters];
    }

    private static int Closing(string text, int open, char opening, char closing)
    {
        var depth = 0;
        for (var i = open; i < text.Length; i++)
        {
            depth += text[i] == opening ? 1 : text[i] == closing ? -1 : 0;
            if (depth == 0)
                return i;
        }

        return text.Length - 1;
    }

    private sealed class Parameter(string types)
    {
        // A bit for each letter.
        private readonly int _types = types.Where(char.IsAsciiLetterLower).Aggregate(0, (bits, type) => bits | BitOf(type));

        public bool IsArray { get; init; }

        /// <summary>The type of an array's items, as written; null when there is none.</summary>
        public string? Items { get; set; }

        public bool TakesContext { get; set; }

        public bool MayBeLeftOut { get; set; }

        public bool IsRepeated { get; set; }

        public bool IsOptional => TakesContext || MayBeLeftOut;

        public bool Fits(char type) => (_types & BitOf(type)) != 0;

        private static int BitOf(char type) => 1 << (type - 'a');
    }
}
