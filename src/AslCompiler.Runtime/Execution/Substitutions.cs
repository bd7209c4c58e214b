using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace AslCompiler.Runtime;

/// <summary>The values of a definition's <c>${Name}</c> placeholders, as SAM and CDK write them.</summary>
internal sealed class Substitutions
{
    private readonly FrozenDictionary<string, string> _values;
    private readonly ConcurrentDictionary<JsonData, JsonData> _literals = new(ByReference.Instance);

    internal Substitutions(StateMachineDefinition definition, IEnumerable<KeyValuePair<string, string>> values)
    {
        _values = values.ToFrozenDictionary(StringComparer.Ordinal);
        var missing = definition.Substitutions.Where(name => !_values.ContainsKey(name)).ToArray();
        if (missing.Length > 0)
            throw new ArgumentException($"The state machine '{definition.Name}' needs values for its substitutions: {string.Join(", ", missing.Select(name => $"${{{name}}}"))}. Set them in {nameof(StateMachineOptions)}.{nameof(StateMachineOptions.Substitutions)}.", "options");
        foreach (var name in definition.NumberSubstitutions)
            Number(name);
    }

    /// <summary>The text with its placeholders replaced; unknown ones stay.</summary>
    internal string Apply(string text)
    {
        var start = text.IndexOf("${", StringComparison.Ordinal);
        if (start < 0)
            return text;
        var result = new StringBuilder();
        var rest = text.AsSpan();
        while (start >= 0)
        {
            var length = rest[start..].IndexOf('}');
            if (length < 0)
                break;
            var name = rest.Slice(start + 2, length - 2);
            result.Append(rest[..start]);
            result.Append(_values.TryGetValue(name.ToString(), out var value) ? value : rest.Slice(start, length + 1));
            rest = rest[(start + length + 1)..];
            start = rest.IndexOf("${");
        }
        return result.Append(rest).ToString();
    }

    /// <summary>A literal of the definition with the placeholders in its strings replaced; made once.</summary>
    internal JsonData Apply(JsonData literal) => _literals.GetOrAdd(literal, static (key, self) => self.Rebuild(key), this);

    /// <summary>The integer that a field was written as <c>${Name}</c> for; null for no name.</summary>
    /// <exception cref="ArgumentException">The value is no integer.</exception>
    internal long? Integer(string? name)
    {
        if (name is null)
            return null;
        return _values.TryGetValue(name, out var text) && long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value)
            ? value
            : throw new ArgumentException($"The substitution ${{{name}}} must be an integer, but is '{text}'.");
    }

    /// <summary>The number that a field was written as <c>${Name}</c> for; null for no name.</summary>
    /// <exception cref="ArgumentException">The value is no number.</exception>
    internal double? Number(string? name)
    {
        if (name is null)
            return null;
        return _values.TryGetValue(name, out var text) && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
            ? value
            : throw new ArgumentException($"The substitution ${{{name}}} must be a number, but is '{text}'.");
    }

    // Literals are as deep as their definition, which the compiler bounds.
    private JsonData Rebuild(JsonData literal) => literal switch
    {
        StringData text => JsonData.String(Apply(text.Text)),
        ArrayData array => JsonData.Array(Array.ConvertAll(array.ItemArray, Rebuild)),
        ObjectData value => JsonData.Object(value.Names, Array.ConvertAll(value.Values, Rebuild)),
        _ => literal,
    };

    private sealed class ByReference : IEqualityComparer<JsonData>
    {
        internal static readonly ByReference Instance = new();

        public bool Equals(JsonData? x, JsonData? y) => ReferenceEquals(x, y);

        public int GetHashCode(JsonData obj) => RuntimeHelpers.GetHashCode(obj);
    }
}
