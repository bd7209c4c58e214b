using AslCompiler.Compiler.Contracts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Span = AslCompiler.Compiler.Text.TextSpan;

namespace AslCompiler.Generator.Contracts;

/// <summary>One literal of a constant string.</summary>
/// <param name="Start">Where its value begins in the whole.</param>
/// <param name="Value">Its value.</param>
/// <param name="Literal">How it is written.</param>
/// <param name="Place">Where it stands.</param>
internal sealed record ExpressionPiece(int Start, string Value, string Literal, SourcePlace Place);

/// <summary>Finds the places of parts of an expression within the C# string that it is. Holds no syntax.</summary>
/// <param name="Whole">The whole string, or what gives it.</param>
/// <param name="Pieces">Its literals.</param>
internal sealed record ExpressionPlaces(SourcePlace Whole, ValueList<ExpressionPiece> Pieces)
{
    /// <summary>The literals of a string, also where it is put together of several; what a constant gives has no place of its own.</summary>
    /// <param name="written">The string in C#.</param>
    /// <param name="value">Its value.</param>
    public static ExpressionPlaces Of(ExpressionSyntax written, string value)
    {
        var parts = new List<ExpressionSyntax>();
        Split(written, parts);
        var literals = parts.ConvertAll(part => part is LiteralExpressionSyntax literal && literal.IsKind(SyntaxKind.StringLiteralExpression) ? literal : null);
        // One part that is no literal has the length that the others leave.
        var unknown = literals.Count(literal => literal is null);
        var rest = value.Length - literals.Sum(literal => literal?.Token.ValueText.Length ?? 0);
        var pieces = new List<ExpressionPiece>();
        var start = 0;
        foreach (var literal in literals)
        {
            if (literal is null && unknown > 1)
                break;
            if (literal is not null)
                pieces.Add(new ExpressionPiece(start, literal.Token.ValueText, literal.Token.Text, SourcePlace.Of(literal.GetLocation())));
            start += literal?.Token.ValueText.Length ?? rest;
        }

        return new ExpressionPlaces(SourcePlace.Of(written.GetLocation()), new(pieces));
    }

    /// <summary>The place of a part; the whole where it cannot be told.</summary>
    /// <param name="span">The part, in the expression's text.</param>
    public SourcePlace Of(Span span)
    {
        if (Find(span.Start, isEnd: span.Length == 0) is not { } start || Find(span.End, isEnd: true) is not { } end || end.Offset < start.Offset)
            return Whole;
        return new SourcePlace(Whole.Path, Span.FromBounds(start.Offset, end.Offset), start.Position, end.Position);
    }

    private (int Offset, (int Line, int Character) Position)? Find(int index, bool isEnd)
    {
        foreach (var piece in Pieces)
        {
            var at = index - piece.Start;
            if (at < 0 || at > piece.Value.Length || (!isEnd && at == piece.Value.Length) || (isEnd && at == 0 && piece.Start > 0))
                continue;
            if (CSharpLiteral.Places(piece.Literal, piece.Value) is not { } places)
                return null;
            // A part ends behind its last character; what stands before the next is none of its.
            var offset = isEnd && at > 0 ? EndOf(places, at, piece.Literal) : places[at];
            var position = new Compiler.Text.LineMap(piece.Literal).Locate(offset);
            var (line, character) = piece.Place.Start;
            return (piece.Place.Span.Start + offset, (line + position.Line, position.Line == 0 ? character + position.Column : position.Column));
        }

        return null;
    }

    private static int EndOf(int[] places, int at, string literal) =>
        literal.StartsWith("\"\"\"", StringComparison.Ordinal) ? places[at - 1] + 1 : places[at];

    private static void Split(ExpressionSyntax written, List<ExpressionSyntax> parts)
    {
        while (written is ParenthesizedExpressionSyntax inner)
            written = inner.Expression;
        if (written is BinaryExpressionSyntax sum && sum.IsKind(SyntaxKind.AddExpression))
        {
            Split(sum.Left, parts);
            Split(sum.Right, parts);
        }
        else
        {
            parts.Add(written);
        }
    }
}
