using AslCompiler.Compiler.Diagnostics;
using AslCompiler.Compiler.Fixes;
using AslCompiler.Compiler.Json;
using AslCompiler.Compiler.Text;

namespace AslCompiler.Compiler.Rules;

/// <summary>ASL1301 to ASL1304: a definition that reads well. All are hidden, for the editor.</summary>
internal sealed class StyleRule : DefinitionRule
{
    public override void Check(RuleContext context)
    {
        var start = context.Root.Find("StartAt")!;
        if (context.Root.Find("Comment") is null)
            context.Report(AdviceCatalog.NoComment, start.NameSpan);
        if (start.Value is JsonString { Value: var name } && context.Model.Root.States[0].Name != name)
            context.Report(AdviceCatalog.StartNotFirst, start.Value.Span, name);
        CheckNames(context);
        // The formatter would lose comments.
        if (!context.HasComments)
            CheckFormat(context);
    }

    private static void CheckNames(RuleContext context)
    {
        var states = context.Model.States;
        var styles = new NameStyle[states.Count];
        for (var i = 0; i < styles.Length; i++)
            styles[i] = NameStyles.Of(states[i].Name);
        var usual = NameStyles.Usual(styles);
        if (usual == NameStyle.None)
            return;
        for (var i = 0; i < styles.Length; i++)
            if ((styles[i] & usual) == 0)
                context.Report(AdviceCatalog.NameStyle, states[i].Syntax.NameSpan, states[i].Name, NameStyles.Describe(usual));
    }

    private static void CheckFormat(RuleContext context)
    {
        var place = JsonFormatter.Difference(context.Text, context.Root);
        if (place < 0)
            return;
        var whole = new TextSpan(0, context.Text.Length);
        var format = new Fix("Format the definition", () => [new TextEdit(whole, JsonFormatter.Format(context.Text, context.Root))]);
        context.Report(AdviceCatalog.NotFormatted, new TextSpan(Math.Min(place, context.Text.Length - 1), 1), format);
    }
}
