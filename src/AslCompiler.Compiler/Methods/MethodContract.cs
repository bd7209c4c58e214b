using System.Text;
using AslCompiler.Compiler.Contracts;
using AslCompiler.Compiler.Emit;

namespace AslCompiler.Compiler.Methods;

/// <summary>A <c>[Jsonata]</c> method: all that its emitted body depends on. A neutral picture of C#, without places.</summary>
/// <param name="Expression">The expression.</param>
/// <param name="Namespace">The namespace of its type; empty for the global one.</param>
/// <param name="Types">The types around it, outermost first, as they are declared: <c>partial class Orders</c>.</param>
/// <param name="TypeName">The full name of its type, for people.</param>
/// <param name="Name">The method.</param>
/// <param name="Key">Tells it from all other methods of the project.</param>
/// <param name="Head">Its declaration without the semicolon.</param>
/// <param name="Parameters">Its parameters.</param>
/// <param name="Result">What it returns.</param>
/// <param name="JsonContext">The serializer context, as C#; null for reflection.</param>
/// <param name="HasComment">It has an XML comment of the user's.</param>
/// <param name="DataTypes">The user's types that the parameters hold, each once.</param>
internal sealed record MethodContract(
    string Expression,
    string Namespace,
    ValueList<string> Types,
    string TypeName,
    string Name,
    string Key,
    string Head,
    ValueList<MethodParameter> Parameters,
    MethodValue Result,
    string? JsonContext,
    bool HasComment,
    ValueList<ContractType> DataTypes)
{
    /// <summary>The result's type stands where C# does not tell null from other values.</summary>
    public bool IsOblivious { get; init; }

    /// <summary>The parameters that the expression reads: the first is its input, the others are its variables.</summary>
    public IEnumerable<MethodParameter> Data => Parameters.Where(parameter => parameter.Value.Kind is not (MethodValueKind.Clock or MethodValueKind.Random));

    /// <summary>The name of its file, which no other has.</summary>
    public string HintName
    {
        get
        {
            var name = new StringBuilder(TypeName + "." + Name);
            for (var i = 0; i < name.Length; i++)
                if (name[i] is not ('.' or '_' or (>= '0' and <= '9') or (>= 'a' and <= 'z') or (>= 'A' and <= 'Z')))
                    name[i] = '_';
            return name + "." + Sha256.Hex(Key).Substring(0, 8) + ".g.cs";
        }
    }

    public MethodParameter? Find(MethodValueKind kind) => Parameters.FirstOrDefault(parameter => parameter.Value.Kind == kind);
}

/// <param name="Name">The parameter's name.</param>
/// <param name="Value">Its type.</param>
internal sealed record MethodParameter(string Name, MethodValue Value);
