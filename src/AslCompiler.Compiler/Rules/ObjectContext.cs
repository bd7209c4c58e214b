using AslCompiler.Compiler.Json;
using AslCompiler.Compiler.Syntax;
using AslCompiler.Compiler.Syntax.Fields;
using AslCompiler.Compiler.Text;

namespace AslCompiler.Compiler.Rules;

/// <summary>An object of the definition, and what it is.</summary>
/// <param name="Json">The object.</param>
/// <param name="Construct">What it is.</param>
/// <param name="Place">Where to tell what is missing in it: its name, or its opening brace.</param>
/// <param name="Language">The query language at this place.</param>
/// <param name="Name">The name of the property it stands in; null in a list.</param>
internal sealed record ObjectContext(JsonObject Json, Construct Construct, TextSpan Place, QueryLanguage Language, string? Name)
{
    public bool IsJsonata => Language == QueryLanguage.Jsonata;

    public bool Has(string name) => Json.Find(name) is not null;

    /// <summary>The string in a field; null where there is none.</summary>
    public JsonString? Text(string name) => Json.Find(name)?.Value as JsonString;
}
