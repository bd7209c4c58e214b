using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace AslCompiler.Runtime.Tests;

/// <summary>Random JSON: built trees, and texts with random blanks. Seeds are fixed, so that a failure comes again.</summary>
internal static class Arbitrary
{
    private static readonly Gen<string> s_strings = Gen.OneOf(
        Gen.Elements("", "a", "é", "\"", "\\", "\n", "\u0001", "\ud83d\ude00", "\ud83d", "\u2028", "a/b", "${x}", "0"),
        ArbMap.Default.GeneratorFor<string?>().Select(text => text ?? ""));

    private static readonly Gen<string> s_numbers = Gen.Elements("0", "-0", "1", "1.0", "-1.5", "10e-1", "1E+2", "9007199254740993", "9223372036854775808", "1e400", "0.1", "100", "1e2");

    internal static Gen<JsonData> Trees { get; } = Gen.Sized(size => Tree(Math.Min(size, 30)));

    /// <summary>A JSON text with blanks in it.</summary>
    internal static Gen<string> Texts { get; } = Trees.SelectMany(tree => ArbMap.Default.GeneratorFor<int>().Select(seed => Spread(tree.ToString(), new System.Random(seed))));

    internal static void Check<T>(Gen<T> gen, Action<T> holds) =>
        Prop.ForAll(gen.ToArbitrary(), holds).Check(Config.QuickThrowOnFailure.WithMaxTest(300).WithReplay(20260102, 31415));

    private static Gen<JsonData> Tree(int size)
    {
        var scalars = Gen.OneOf(
            Gen.Elements(JsonData.Null, JsonData.True, JsonData.False),
            s_numbers.Select(JsonData.NumberLiteral),
            ArbMap.Default.GeneratorFor<int>().Select(value => JsonData.Number((long)value)),
            s_strings.Select(JsonData.String));
        if (size <= 1)
            return scalars;
        var inner = Tree(size / 3).ListOf(size % 5);
        return Gen.OneOf(
            scalars,
            inner.Select(items => JsonData.Array([.. items])),
            inner.SelectMany(items => s_strings.ListOf(items.Count).Select(names => Object(names, items))));
    }

    private static JsonData Object(IEnumerable<string> names, IEnumerable<JsonData> values)
    {
        var members = names.Zip(values).DistinctBy(member => member.First).ToArray();
        return JsonData.Object([.. members.Select(member => member.First)], [.. members.Select(member => member.Second)]);
    }

    // Blanks around the punctuation outside of strings.
    private static string Spread(string json, System.Random random)
    {
        var text = new StringBuilder();
        var isString = false;
        for (var i = 0; i < json.Length; i++)
        {
            var c = json[i];
            if (isString && c == '\\')
            {
                text.Append(c).Append(json[++i]);
                continue;
            }
            if (c == '"')
                isString = !isString;
            text.Append(c);
            if (!isString && (c is '{' or '[' or ',' or ':') && random.Next(3) == 0)
                text.Append(random.Next(3) switch { 0 => " ", 1 => "\n", _ => "\t " });
        }
        return text.ToString();
    }
}
