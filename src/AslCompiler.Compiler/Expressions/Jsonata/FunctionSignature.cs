namespace AslCompiler.Compiler.Expressions.Jsonata;

/// <summary>What a built-in function takes and gives, in JSONata's own notation: <c>s-n?:s</c>.</summary>
internal sealed class FunctionSignature
{
    private static readonly Dictionary<string, FunctionSignature> s_all = new[]
    {
        "sum a:n", "count a:n", "max a:n", "min a:n", "average a:n",
        "string x-b?:s", "substring s-nn?:s", "substringBefore s-s:s", "substringAfter s-s:s", "lowercase s-:s", "uppercase s-:s", "length s-:n", "trim s-:s", "pad s-ns?:s",
        "match s-fn?:a", "contains s-(sf):b", "replace s-(sf)(sf)n?:s", "split s-(sf)n?:a", "join as?:s",
        "formatNumber n-so?:s", "formatBase n-n?:s", "formatInteger n-s:s", "parseInteger s-s:n",
        "number (nsb)-:n", "floor n-:n", "ceil n-:n", "round n-n?:n", "abs n-:n", "sqrt n-:n", "power n-n:n",
        "boolean x-:b", "not x-:b", "exists x:b", "type x:s", "assert bx?:x", "error s?:x",
        "map af:x", "filter af:x", "single af?:x", "reduce afx?:x", "sift o-f?:o", "each o-f:x",
        "keys x-:x", "lookup x-s:x", "append xx:x", "spread x-:x", "merge a:o", "reverse a:x", "sort af?:x", "distinct x:x", "shuffle a:x",
        "base64encode s-:s", "base64decode s-:s", "encodeUrlComponent s-:s", "encodeUrl s-:s", "decodeUrlComponent s-:s", "decodeUrl s-:s",
        "fromMillis n-s?s?:s", "toMillis s-s?:n", "now s?s?:s", "millis :n", "clone x-:x",
        "partition an:a", "range nnn:x", "hash xs:s", "random n?:n", "uuid :s", "parse s:x",
    }.Select(Read).ToDictionary(signature => signature.Name, StringComparer.Ordinal);

    private FunctionSignature(string name, List<FunctionParameter> parameters, JsonataTypes result)
    {
        Name = name;
        Parameters = parameters;
        Result = result;
    }

    public string Name { get; }

    public IReadOnlyList<FunctionParameter> Parameters { get; }

    public JsonataTypes Result { get; }

    /// <summary>The fewest arguments that a call needs: the context may stand for the first of some.</summary>
    public int Least => Parameters.Count(parameter => !parameter.MayBeLeftOut);

    /// <summary>The built-in function of that name; null where there is none, or where it takes any number of arguments.</summary>
    public static FunctionSignature? Of(string name) => s_all.TryGetValue(name, out var signature) ? signature : null;

    private static FunctionSignature Read(string line)
    {
        var space = line.IndexOf(' ');
        var colon = line.IndexOf(':');
        var parameters = new List<FunctionParameter>();
        for (var i = space + 1; i < colon; i++)
        {
            var types = JsonataTypes.None;
            var end = line[i] == '(' ? line.IndexOf(')', i) : i;
            for (var at = i; at <= end; at++)
                types |= TypeOf(line[at]);
            i = end;
            var mark = line[i + 1];
            if (mark is '?' or '-')
                i++;
            parameters.Add(new FunctionParameter(types, mark is '?' or '-'));
        }

        return new FunctionSignature(line.Substring(0, space), parameters, TypeOf(line[colon + 1]));
    }

    private static JsonataTypes TypeOf(char letter) => letter switch
    {
        's' => JsonataTypes.String,
        'n' => JsonataTypes.Number,
        'b' => JsonataTypes.Boolean,
        'o' => JsonataTypes.Object,
        'f' => JsonataTypes.Function,
        // A single value is taken for an array of one.
        'a' or 'x' => JsonataTypes.Any,
        _ => JsonataTypes.None,
    };
}

/// <summary>One parameter of a built-in function.</summary>
/// <param name="Types">What it takes.</param>
/// <param name="MayBeLeftOut">It is optional, or the context can stand for it.</param>
internal sealed record FunctionParameter(JsonataTypes Types, bool MayBeLeftOut);
