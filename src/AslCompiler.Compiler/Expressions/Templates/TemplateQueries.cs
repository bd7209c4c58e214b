using AslCompiler.Compiler.Expressions.Jsonata;

namespace AslCompiler.Compiler.Expressions.Templates;

/// <summary>Finds the expressions in values of JSONata states.</summary>
internal static class TemplateQueries
{
    /// <summary>In the order of the source.</summary>
    public static IEnumerable<JsonataQuery> In(Template? template) => template switch
    {
        TemplateQuery query => [query.Query],
        TemplateObject obj => obj.Members.SelectMany(member => In(member.Value)),
        TemplateArray array => array.Items.SelectMany(In),
        _ => [],
    };
}
