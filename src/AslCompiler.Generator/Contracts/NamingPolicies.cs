using System.Text;
using Microsoft.CodeAnalysis;

namespace AslCompiler.Generator.Contracts;

/// <summary>How System.Text.Json names the properties of a type.</summary>
internal static class NamingPolicies
{
    /// <summary>The policy of a serializer context; without one <c>JsonSerializerOptions.Web</c> is used, which is camelCase.</summary>
    public static Func<string, string> Of(ITypeSymbol? context)
    {
        if (context is null)
            return Camel;
        if (context.GetAttributes().FirstOrDefault(candidate => candidate.AttributeClass?.Name == "JsonSourceGenerationOptionsAttribute") is not { } options)
            return static name => name;
        var policy = options.NamedArguments.FirstOrDefault(argument => argument.Key == "PropertyNamingPolicy").Value.Value;
        return policy switch
        {
            1 => Camel,
            2 => static name => Separated(name, '_', upper: false),
            3 => static name => Separated(name, '_', upper: true),
            4 => static name => Separated(name, '-', upper: false),
            5 => static name => Separated(name, '-', upper: true),
            // JsonSerializerDefaults.Web
            _ when options.ConstructorArguments.Length == 1 && Equals(options.ConstructorArguments[0].Value, 1) => Camel,
            _ => static name => name,
        };
    }

    // ID -> id, IDNumber -> idNumber
    private static string Camel(string name)
    {
        var letters = name.ToCharArray();
        for (var i = 0; i < letters.Length && char.IsUpper(letters[i]); i++)
        {
            if (i > 0 && i + 1 < letters.Length && !char.IsUpper(letters[i + 1]))
                break;
            letters[i] = char.ToLowerInvariant(letters[i]);
        }

        return new string(letters);
    }

    // OrderID2 -> order_id2
    private static string Separated(string name, char separator, bool upper)
    {
        var text = new StringBuilder(name.Length + 4);
        for (var i = 0; i < name.Length; i++)
        {
            var begins = char.IsUpper(name[i]) && i > 0 && (!char.IsUpper(name[i - 1]) || (i + 1 < name.Length && char.IsLower(name[i + 1])));
            if (begins)
                text.Append(separator);
            text.Append(upper ? char.ToUpperInvariant(name[i]) : char.ToLowerInvariant(name[i]));
        }

        return text.ToString();
    }
}
