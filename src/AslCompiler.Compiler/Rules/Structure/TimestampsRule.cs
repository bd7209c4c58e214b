using AslCompiler.Compiler.Diagnostics;
using AslCompiler.Compiler.Expressions.Jsonata;
using AslCompiler.Compiler.Json;
using AslCompiler.Compiler.Syntax;
using AslCompiler.Compiler.Syntax.Fields;
using AslCompiler.Compiler.Text;

namespace AslCompiler.Compiler.Rules;

/// <summary>ASL0109 and ASL0614: a literal timestamp is RFC 3339 with capital T and Z.</summary>
internal sealed class TimestampsRule : ObjectRule
{
    public override void Check(ObjectContext at, RuleContext context)
    {
        foreach (var property in at.Json.Properties)
        {
            if (at.Construct.Find(property.Name) is not { Type: FieldType.Timestamp or FieldType.TimestampOperand } field
                || property.Value is not JsonString text || !field.IsFor(at.IsJsonata) || (at.IsJsonata && JsonataQuery.IsQuery(text.Value)))
                continue;
            if (!Timestamp.IsValid(text.Value) && !Placeholders.Contains(text.Value))
            {
                var rule = field.Type == FieldType.Timestamp ? DiagnosticCatalog.BadTimestamp : DiagnosticCatalog.BadTimestampOperand;
                context.Report(rule, text.Span, text.Value);
            }
        }
    }
}
