using AslCompiler.Compiler.Binding;
using AslCompiler.Compiler.Emit.Jsonata;
using AslCompiler.Compiler.Expressions.Jsonata;
using AslCompiler.Compiler.Expressions.JsonPath;
using AslCompiler.Compiler.Expressions.Templates;
using AslCompiler.Compiler.Lowering;
using AslCompiler.Compiler.Syntax;
using AslCompiler.Compiler.Text;

namespace AslCompiler.Compiler.Emit.Flow;

/// <summary>Writes what is common to all states: a method's frame, the quotes of the fields, InputPath, ResultPath and where the state leads.</summary>
internal sealed class StateEmitter(CodeWriter writer, Program program, StaticData data, StateModel state, QueryEmitter queries)
{
    private readonly MethodBody body = new();

    private string header = "";

    public string Identifier { get; } = program.StateIdentifiers[state.Index];

    public ExpressionEmitter Expressions { get; } = new(data, program.StateIdentifiers[state.Index], queries);

    public QueryEmitter Queries => queries;

    public StateModel State => state;

    public void Begin(string half, string parameters)
    {
        queries.Place = half switch
        {
            "Leave" when state.Syntax is WorkSyntax => QueryPlace.Leave,
            "Catch" => QueryPlace.Catch,
            _ => QueryPlace.Enter,
        };
        Begin("private static Step " + half + Identifier + "(" + parameters + ")");
    }

    /// <summary>Begins a method with a header of its own.</summary>
    public void Begin(string header)
    {
        this.header = header;
        body.Clear();
    }

    public void End()
    {
        writer.Blank();
        body.Write(writer, header);
    }

    /// <summary>Writes the expressions that are methods of their own.</summary>
    public void WriteQueryMethods() => queries.WriteMethods(writer);

    public void Indent() => body.Indent();

    public void Outdent() => body.Outdent();

    public void Line(string code) => body.Line(code);

    /// <summary>Quotes a field in the author's own words, if the state has it.</summary>
    public void Quote(params string[] fields)
    {
        foreach (var field in fields)
            if (state.Syntax.Json.Find(field) is { } property)
                body.Line("// " + CSharpText.Comment("\"" + field + "\": " + property.Value.ToCompactJson()));
    }

    /// <summary>Declares <c>input</c>, the data after InputPath.</summary>
    public void DeclareInput()
    {
        Quote("InputPath");
        body.Line("var input = " + (state.Syntax.InputPath is { } path ? Expressions.Select(path, "frame.Input") : "frame.Input") + ";");
    }

    /// <summary>Declares what the expressions at hand need: <c>evaluation</c>, and <c>input</c> where it is not declared.</summary>
    /// <param name="expressions">The expressions.</param>
    /// <param name="hasInput">True when <c>input</c> is declared.</param>
    public void Declare(IEnumerable<JsonataQuery?> expressions, bool hasInput = false)
    {
        var all = expressions.OfType<JsonataQuery>().ToArray();
        if (!hasInput && Array.Exists(all, query => query.References.ReadsInput))
            body.Line("var input = frame.Input;");
        if (all.Length > 0)
            body.Line("var evaluation = frame.Evaluation;");
    }

    /// <summary>Puts a result into the raw input.</summary>
    public string Graft(PathField? resultPath, string result) => resultPath switch
    {
        null => result,
        { Path: null } => "frame.Input",
        { Path.Steps.Count: 0 } => result,
        { Path: { } path } => data.Path(path) + ".Graft(frame.Input, " + result + ")",
    };

    /// <summary>Writes Assign, OutputPath and the transition.</summary>
    /// <param name="output">The data after ResultPath.</param>
    /// <param name="assignInput">What <c>$</c> is in Assign.</param>
    public void Leave(string output, string assignInput)
    {
        var assigning = "";
        if (state.Syntax.Assign is { } assign)
        {
            Quote("Assign");
            body.Line("var variables = " + Expressions.Template(assign, assignInput, "Assign") + ";");
            assigning = ".Assign(variables)";
        }

        Quote("OutputPath");
        if (state.Syntax.OutputPath is { } path)
            output = Expressions.Select(path, output);
        if (state.Syntax.Output is { } given)
        {
            Quote("Output");
            body.Line("var output = " + Expressions.Template(given, output, "Output") + ";");
            output = "output";
        }

        Quote("Next", "End");
        body.Line("return " + (state.Resolve(state.Syntax.Next) is { } next ? Next(next, output) : "Step.End(" + output + ")") + assigning + ";");
    }

    /// <summary>The Output of a Choice rule or a Catcher; what goes on without one.</summary>
    public string OutputOr(Template? given, string otherwise, string name) => given is null ? otherwise : Expressions.Template(given, otherwise, name);

    /// <summary>Adds the assignment of a Choice rule or a Catcher to a step.</summary>
    public string Assigning(string step, Template? assign, string input, string name) =>
        assign is null ? step : step + ".Assign(" + Expressions.Template(assign, input, name) + ")";

    public string Next(StateModel target, string output) => "Step.Next(" + program.StateIdentifiers[target.Index] + ", " + output + ")";

    /// <summary>A number that comes with the step, because it is not known before: from the data or from a placeholder.</summary>
    /// <param name="value">The number.</param>
    /// <param name="kind">What the field takes: the run time's method that reads an expression's value.</param>
    /// <param name="read">Reads it by a path.</param>
    public string? Dynamic(IntegerValue? value, string kind, Func<JsonPath, string> read) =>
        value switch
        {
            { Path: { } path } => read(path),
            { Query: { } query } => queries.Value(query, kind),
            { Substitution: { } name } => Substituted("Integer", name),
            _ => null,
        };

    /// <summary>A number, whether it is a literal or comes with the step; null where the field is absent.</summary>
    public string? Number(IntegerValue? value, string kind, Func<JsonPath, string> read) =>
        value?.Value is { } literal ? CSharpText.Literal(literal) : Dynamic(value, kind, read);

    /// <inheritdoc cref="Dynamic"/>
    public string? Number(NumberValue? value, string kind, Func<JsonPath, string> read) =>
        value switch
        {
            { Value: { } literal } => CSharpText.Literal(literal),
            { Path: { } path } => read(path),
            { Query: { } query } => queries.Value(query, kind),
            { Substitution: { } name } => Substituted("Number", name),
            _ => null,
        };

    private string Substituted(string type, string placeholder)
    {
        data.RequireNumber(placeholder);
        return "frame.Substituted" + type + "(" + CSharpText.Literal(placeholder) + ")";
    }

    /// <summary>A string of the definition; placeholders in it are replaced at run time.</summary>
    public string Text(Json.JsonString? text) =>
        text is null ? "null"
        : Placeholders.Contains(text.Value) ? "frame.Substitute(" + CSharpText.Literal(text.Value) + ")"
        : CSharpText.Literal(text.Value);

    /// <summary>A timestamp of the definition.</summary>
    public string Timestamp(Json.JsonString timestamp) =>
        Placeholders.Contains(timestamp.Value) ? "Timestamp(" + Text(timestamp) + ")" : data.Timestamp(timestamp.Value);

    /// <summary>A template that may be absent.</summary>
    public string TemplateOr(Template? template, string input, string name) =>
        template is null ? input : Expressions.Template(template, input, name);
}
