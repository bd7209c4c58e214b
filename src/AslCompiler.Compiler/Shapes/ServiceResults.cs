namespace AslCompiler.Compiler.Shapes;

/// <summary>What optimised integrations give (results.txt).</summary>
internal static class ServiceResults
{
    private static readonly Lazy<Dictionary<string, Lazy<ExpectedShape>>> All = new(Read);

    // {"id": {"S": …}, "total": {"N": …}}: numbers are texts too.
    private static readonly ExpectedShape Attributes = AttributeMap();

    /// <param name="name"><c>ecs:runTask.sync</c></param>
    public static ExpectedShape? Find(string name) => All.Value.TryGetValue(name, out var found) ? found.Value : null;

    private static Dictionary<string, Lazy<ExpectedShape>> Read()
    {
        var results = new Dictionary<string, Lazy<ExpectedShape>>(StringComparer.Ordinal);
        using var reader = new StreamReader(typeof(ServiceResults).Assembly.GetManifestResourceStream("results.txt"));
        while (reader.ReadLine() is { } line)
        {
            if (line[0] == '#')
                continue;
            var words = line.Split(' ');
            results.Add(words[0], new Lazy<ExpectedShape>(() =>
            {
                var next = 1;
                return Object(words, ref next);
            }));
        }

        return results;
    }

    // The members up to the closing bracket.
    private static ExpectedShape Object(string[] words, ref int next)
    {
        var shape = new ExpectedShape(ShapeKinds.Object);
        while (next < words.Length)
        {
            var word = words[next++];
            if (word is "}" or "]")
                break;
            var last = word[word.Length - 1];
            if (last == '{')
                shape.Add(word.Substring(0, word.Length - 1), Object(words, ref next));
            else if (last == '[')
                shape.Add(word.Substring(0, word.Length - 1), new ExpectedShape(ShapeKinds.Array) { Item = Object(words, ref next) });
            else if (last == '*')
                shape.Add(word.Substring(0, word.Length - 1), Attributes);
            else if (word.IndexOf(':') is var colon and > 0)
                shape.Add(word.Substring(0, colon), new ExpectedShape(KindOf(last)));
            else
                shape.Add(word, new ExpectedShape(ShapeKinds.None));
        }

        return shape;
    }

    private static ShapeKinds KindOf(char letter) => letter switch
    {
        's' => ShapeKinds.String,
        'i' => ShapeKinds.Integer,
        'n' => ShapeKinds.Number,
        'b' => ShapeKinds.Boolean,
        'a' => ShapeKinds.Array,
        _ => ShapeKinds.None,
    };

    private static ExpectedShape AttributeMap()
    {
        var value = new ExpectedShape(ShapeKinds.Object);
        foreach (var text in (string[])["S", "N", "B"])
            value.Add(text, new ExpectedShape(ShapeKinds.String));
        foreach (var set in (string[])["SS", "NS", "BS"])
            value.Add(set, new ExpectedShape(ShapeKinds.Array) { Item = new ExpectedShape(ShapeKinds.String) });
        foreach (var flag in (string[])["BOOL", "NULL"])
            value.Add(flag, new ExpectedShape(ShapeKinds.Boolean));
        var map = new ExpectedShape(ShapeKinds.Object) { AnyMember = value };
        value.Add("L", new ExpectedShape(ShapeKinds.Array) { Item = value });
        value.Add("M", map);
        return map;
    }
}
