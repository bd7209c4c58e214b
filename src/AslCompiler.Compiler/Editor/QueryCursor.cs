using System.Text.RegularExpressions;
using AslCompiler.Compiler.Binding;
using AslCompiler.Compiler.Shapes;
using AslCompiler.Compiler.Syntax;
using AslCompiler.Compiler.Syntax.Fields;

namespace AslCompiler.Compiler.Editor;

/// <summary>A position within an expression in JSONata. It goes by the text, since what is being typed is seldom a whole expression.</summary>
/// <param name="Names">The path around the position: a variable with its <c>$</c>, and the names behind it up to the position.</param>
/// <param name="Place">Where in the definition it stands.</param>
internal sealed record QueryCursor(IReadOnlyList<string> Names, DefinitionCursor Place)
{
    private static readonly Regex s_before = new(@"\$?\w*(?:\.\w*)*$", RegexOptions.CultureInvariant);
    private static readonly Regex s_after = new(@"^\w*", RegexOptions.CultureInvariant);

    /// <summary>The last name is only begun: the position is at its end, and it may stand for any that begins with it.</summary>
    public string Typed => Names[Names.Count - 1];

    /// <summary>The cursor; null outside of expressions.</summary>
    /// <param name="place">The position.</param>
    /// <param name="isWhole">The name at the position is taken to its end.</param>
    public static QueryCursor? At(DefinitionCursor place, bool isWhole)
    {
        if (place.Language != QueryLanguage.Jsonata || place.Text is not { } text || !text.Value.StartsWith("{%", StringComparison.Ordinal))
            return null;
        // Behind the opening quote and the mark.
        var length = Math.Min(place.Position - text.Span.Start, text.RawText.Length);
        if (length < 3)
            return null;
        var path = s_before.Match(text.RawText.Substring(3, length - 3)).Value + (isWhole ? s_after.Match(text.RawText.Substring(length)).Value : "");
        return new QueryCursor(path.Split('.'), place);
    }

    /// <summary>The members of <c>$states</c> that can be read here.</summary>
    public IEnumerable<string> StatesMembers()
    {
        yield return "input";
        yield return "context";
        var isAfter = Place.Property?.Name is "Output" or "Assign";
        if (isAfter && Place.Construct?.Kind == ConstructKind.Catcher)
            yield return "errorOutput";
        else if (isAfter && Place.Object == Place.State?.Value && Place.Object.Find("Type")?.Value is Json.JsonString { Value: "Task" or "Parallel" or "Map" })
            yield return "result";
    }

    /// <summary>The shape of the first names of the path; null where nothing is known of it.</summary>
    /// <param name="count">How many names.</param>
    /// <param name="shapes">What is known.</param>
    public Shape? Follow(int count, MachineShapes shapes)
    {
        var isStates = Names[0] == "$states";
        if (isStates && count < 2)
            return null;
        var shape = isStates ? OfStates(Names[1], shapes) : shapes.Variables.FirstOrDefault(variable => "$" + variable.Name == Names[0])?.Shape;
        // A name goes through arrays as well.
        for (var i = isStates ? 2 : 1; i < count && shape is not null; i++)
            shape = shape.KnownMember(Names[i]) ?? shape.KnownElement()?.KnownMember(Names[i]);
        return shape;
    }

    private Shape? OfStates(string member, MachineShapes shapes)
    {
        var state = shapes.Inputs.Keys.FirstOrDefault(candidate => candidate.Syntax.NameSpan == Place.State?.NameSpan);
        return member switch
        {
            "context" => ContextShapes.Create(shapes.Input, null),
            "errorOutput" => ContextShapes.ErrorOutput(),
            "input" => Known(shapes.Inputs, state),
            "result" => Known(shapes.Results, state),
            _ => null,
        };
    }

    private static Shape? Known(Dictionary<StateModel, Shape> shapes, StateModel? state) => state is not null && shapes.TryGetValue(state, out var shape) ? shape : null;
}
