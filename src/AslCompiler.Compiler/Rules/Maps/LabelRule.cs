using AslCompiler.Compiler.Diagnostics;
using AslCompiler.Compiler.Syntax.Fields;
using AslCompiler.Compiler.Text;

namespace AslCompiler.Compiler.Rules;

/// <summary>ASL0904: a Label becomes a part of ARNs, so few characters are allowed in it.</summary>
internal sealed class LabelRule : ObjectRule
{
    private const string Forbidden = "?*<>{}[]:;,\\^~$#%&|`\"";

    public override void Check(ObjectContext at, RuleContext context)
    {
        if (at.Construct.Kind != ConstructKind.Map || at.Text("Label") is not { } label || Placeholders.Contains(label.Value))
            return;
        if (label.Value.Length is 0 or > 40)
        {
            context.Report(DiagnosticCatalog.BadLabel, label.Span, "A Label has 1 to 40 characters");
            return;
        }

        for (var i = 0; i < label.Value.Length; i++)
        {
            var c = label.Value[i];
            if (!char.IsWhiteSpace(c) && !char.IsControl(c) && Forbidden.IndexOf(c) < 0)
                continue;
            context.Report(DiagnosticCatalog.BadLabel, label.Map(i, 1),
                char.IsWhiteSpace(c) || char.IsControl(c) ? "A Label holds no blanks and no control characters" : "A Label must not hold '" + c + "'");
            return;
        }
    }
}
