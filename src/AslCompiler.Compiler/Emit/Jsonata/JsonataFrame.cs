using System.Text;
using AslCompiler.Compiler.Lowering;

namespace AslCompiler.Compiler.Emit.Jsonata;

/// <summary>What a part of an expression sees: the context, the variables, and the method or lambda that its C# stands in.</summary>
internal sealed class JsonataFrame
{
    private readonly JsonataFrame? outer;
    private readonly Dictionary<string, string> variables = new(StringComparer.Ordinal);
    private readonly Dictionary<int, string> parents = [];

    private JsonataFrame(JsonataFrame? outer, JsonataContext context, JsonataBody body)
    {
        this.outer = outer;
        Context = context;
        Body = body;
    }

    public JsonataContext Context { get; }

    public JsonataBody Body { get; }

    public static JsonataFrame Root(string input, JsonataBody body) => new(null, new JsonataContext(input, true), body);

    /// <summary>The same place with variables of its own.</summary>
    public JsonataFrame Nest() => new(this, Context, Body);

    /// <summary>Inside a function, which sees the context of where it was written.</summary>
    public JsonataFrame InFunction() => new(this, Context, new JsonataBody());

    /// <summary>Inside a C# lambda whose parameter is the context.</summary>
    public JsonataFrame WithContext(string context) => new(this, new JsonataContext(context, false), new JsonataBody());

    /// <summary>C# for a variable; null when there is none of this name.</summary>
    public string? Find(string variable) => variables.TryGetValue(variable, out var code) ? code : outer?.Find(variable);

    public string? FindParent(int label) => parents.TryGetValue(label, out var code) ? code : outer?.FindParent(label);

    public void Bind(string variable, string code) => variables[variable] = code;

    public void BindParent(int label, string code) => parents[label] = code;

    /// <summary>A C# name for a variable or parameter of JSONata.</summary>
    public static string NameFor(string variable, NameScope names)
    {
        var name = new StringBuilder(NameScope.Pascal(variable, "value"));
        name[0] = char.ToLowerInvariant(name[0]);
        return names.Unique(CSharpKeywords.IsKeyword(name.ToString()) ? name + "Value" : name.ToString());
    }
}

/// <summary>A context.</summary>
/// <param name="Code">C# for it.</param>
/// <param name="IsWhole">It is the input of the whole expression, which is one value even when it is an array.</param>
internal sealed record JsonataContext(string Code, bool IsWhole);

/// <summary>A method or lambda, and the variables that must be declared before its code.</summary>
internal sealed class JsonataBody
{
    private readonly List<string> declarations = [];

    public IReadOnlyList<string> Declarations => declarations;

    public void Declare(string name) => declarations.Add("JsonData? " + name + " = null;");
}
