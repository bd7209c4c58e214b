using AslCompiler.Compiler.Expressions.Intrinsics;
using AslCompiler.Compiler.Expressions.Jsonata;
using AslCompiler.Compiler.Json;

namespace AslCompiler.Compiler.Expressions.Templates;

/// <summary>A payload template (Parameters, ResultSelector, ItemSelector, …) or a part of one; in a JSONata state a value with expressions in it (Arguments, Output, …).</summary>
internal abstract record Template;

/// <summary>A part with nothing to evaluate in it. It may hold unresolved <c>${Placeholder}</c>s in its strings.</summary>
internal sealed record TemplateLiteral(JsonValue Value) : Template;

internal sealed record TemplateObject(IReadOnlyList<TemplateMember> Members) : Template;

/// <param name="Name">The name in the result, without <c>.$</c>.</param>
/// <param name="Value">What it becomes.</param>
/// <param name="Property">The property as written.</param>
internal sealed record TemplateMember(string Name, Template Value, JsonProperty Property);

internal sealed record TemplateArray(IReadOnlyList<Template> Items) : Template;

/// <summary><c>"name.$": "$.path"</c></summary>
/// <param name="Path">The path.</param>
/// <param name="Field">The member's name as written, with <c>.$</c>: cause texts name it.</param>
internal sealed record TemplatePath(JsonPath.JsonPath Path, string Field) : Template;

/// <summary><c>"name.$": "States.Format(...)"</c></summary>
/// <param name="Call">The call.</param>
/// <param name="Field">The member's name as written, with <c>.$</c>: cause texts name it.</param>
internal sealed record TemplateIntrinsic(IntrinsicCall Call, string Field) : Template;

/// <summary><c>"name": "{% expression %}"</c></summary>
/// <param name="Query">The expression.</param>
internal sealed record TemplateQuery(JsonataQuery Query) : Template;

/// <summary>A part that could not be understood; its finding has been reported.</summary>
internal sealed record TemplateMissing : Template;
