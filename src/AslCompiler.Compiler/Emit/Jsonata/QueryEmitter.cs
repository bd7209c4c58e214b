using System.Text.RegularExpressions;
using AslCompiler.Compiler.Emit.Flow;
using AslCompiler.Compiler.Expressions.Jsonata;
using AslCompiler.Compiler.Lowering;
using AslCompiler.Compiler.Syntax;

namespace AslCompiler.Compiler.Emit.Jsonata;

/// <summary>Writes the expressions of one JSONata state: short ones where they are needed, long ones as methods of their own.</summary>
/// <param name="data">Where constants go.</param>
/// <param name="owner">The state's identifier.</param>
/// <param name="assigned">The variables that the machine assigns.</param>
internal sealed class QueryEmitter(StaticData data, string owner, ICollection<string> assigned)
{
    /// <summary>The most lines of an expression that stands where it is needed.</summary>
    private const int MostLines = 6;

    /// <summary>The locals and parameters of state methods.</summary>
    private static readonly string[] s_locals = ["frame", "input", "result", "errorOutput", "evaluation", "variables", "output", "arguments", "catcher", "parameters"];

    private static readonly (string Type, string Name)[] s_parameters =
        [("Frame", "frame"), ("StateEvaluation", "evaluation"), ("JsonData", "input"), ("JsonData", "result"), ("JsonData", "errorOutput")];

    private readonly List<(string Text, string Head, IReadOnlyList<string> Statements)> methods = [];

    /// <summary>Where the method at hand stands.</summary>
    public QueryPlace Place { get; set; }

    private string States => Place switch
    {
        QueryPlace.Leave => "evaluation.States(input, result: result)",
        QueryPlace.Catch => "evaluation.States(input, errorOutput: errorOutput)",
        _ => "evaluation.States(input)",
    };

    /// <summary>The value of an expression as a field takes it.</summary>
    /// <param name="query">The expression.</param>
    /// <param name="kind">What the field takes: a member of the run time's <c>StateEvaluation</c>.</param>
    public string Value(JsonataQuery query, string kind = "Value")
    {
        var field = data.Query(query, owner + NameScope.Pascal(query.Location, "Field"));
        var statements = new JsonataEmitter(data, new NameScope(s_locals), StatesBuiltIns.All, substitutes: true).Method(query.Expression, "Nothing", Variables(query));
        var code = statements.Count == 1 && CountLines(statements[0]) <= MostLines
            ? statements[0].Substring("return ".Length).TrimEnd(';')
            : CallOfMethod(query, statements);
        return JsonataCode.Call("evaluation.For(" + field + ")." + kind, code);
    }

    /// <summary>Writes the methods of the expressions that were too long.</summary>
    public void WriteMethods(CodeWriter writer)
    {
        foreach (var (text, head, statements) in methods)
        {
            writer.Blank();
            writer.Line("/// <summary><c>" + CSharpText.Xml(CSharpText.Comment(text)) + "</c></summary>");
            writer.Open(head);
            foreach (var statement in statements)
                writer.Lines(statement);
            writer.Close();
        }

        methods.Clear();
    }

    private string CallOfMethod(JsonataQuery query, IReadOnlyList<string> statements)
    {
        var name = data.Method("Evaluate" + owner + NameScope.Pascal(query.Location, "Field"));
        var used = Array.FindAll(s_parameters, parameter => statements.Any(statement => Regex.IsMatch(statement, "\\b" + parameter.Name + "\\b")));
        methods.Add((query.Text, "private static JsonData? " + name + "(" + string.Join(", ", used.Select(parameter => parameter.Type + " " + parameter.Name)) + ")", statements));
        return name + "(" + string.Join(", ", used.Select(parameter => parameter.Name)) + ")";
    }

    private Dictionary<string, string> Variables(JsonataQuery query)
    {
        var variables = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            [QueryAnalyzer.VariableOf("input")] = "input",
            [QueryAnalyzer.VariableOf("result")] = Place == QueryPlace.Leave ? "result" : "Nothing",
            [QueryAnalyzer.VariableOf("errorOutput")] = Place == QueryPlace.Catch ? "errorOutput" : "Nothing",
            [QueryAnalyzer.VariableOf("context")] = "frame.Context",
            ["states"] = States,
        };
        foreach (var variable in query.References.Variables)
            if (assigned.Contains(variable.Name) || !StatesBuiltIns.IsFunction(variable.Name))
                variables[variable.Name] = "frame.FindVariable(" + CSharpText.Literal(variable.Name) + ")";
        return variables;
    }

    private static int CountLines(string code) => code.Count(c => c == '\n') + 1;
}
