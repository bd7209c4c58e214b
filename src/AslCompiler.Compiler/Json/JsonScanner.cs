using System.Runtime.CompilerServices;
using AslCompiler.Compiler.Diagnostics;
using AslCompiler.Compiler.Fixes;
using AslCompiler.Compiler.Text;

namespace AslCompiler.Compiler.Json;

/// <summary>The parser's eyes: blanks and comments, strings, literals, and the ways to go on after a mistake.</summary>
internal sealed class JsonScanner(string text, List<Finding> findings)
{
    public int Position { get; set; }

    public bool AtEnd => Position >= text.Length;

    /// <summary>The character at the position; NUL at the end.</summary>
    public char Current => Position < text.Length ? text[Position] : '\0';

    /// <summary>Where the last thing before the blanks ended.</summary>
    public int LastTokenEnd { get; private set; }

    /// <summary>The text ended inside a comment.</summary>
    public bool CommentIsOpen { get; private set; }

    [MethodImpl(Jit.Optimize)]
    public void SkipBlanks()
    {
        LastTokenEnd = Position;
        while (Position < text.Length)
        {
            var c = text[Position];
            if (c is ' ' or '\t' or '\n' or '\r')
            {
                Position++;
            }
            else if (c == '/' && Position + 1 < text.Length && text[Position + 1] is '/' or '*')
            {
                SkipComment();
            }
            else if (c is '\u00A0' or '\uFEFF' or '\u3000')
            {
                // Pasted blanks; JSON knows four kinds of blank only.
                Error(new TextSpan(Position, 1), "This kind of blank is not allowed in JSON");
                Position++;
            }
            else
            {
                break;
            }
        }
    }

    private void SkipComment()
    {
        var start = Position;
        if (text[start + 1] == '/')
        {
            while (Position < text.Length && text[Position] is not ('\n' or '\r'))
                Position++;
        }
        else
        {
            var end = text.IndexOf("*/", start + 2, StringComparison.Ordinal);
            if (end < 0)
            {
                Error(new TextSpan(start, 2), "This comment is never closed");
                Position = text.Length;
                CommentIsOpen = true;
                return;
            }

            Position = end + 2;
        }

        var span = TextSpan.FromBounds(start, Position);
        findings.Add(new Finding(DiagnosticCatalog.NotStrictJson, span, "a comment")
        {
            Fixes = [new Fix("Remove the comment", new JsonEditor(text).RemoveComment(span))],
        });
    }

    /// <summary>A string in double quotes (or, as a mistake, in single ones); null when it is not closed on its line.</summary>
    [MethodImpl(Jit.Optimize)]
    public JsonString? ReadString()
    {
        if (Current == '\'')
            Error(new TextSpan(Position, 1), "JSON strings stand in double quotes");
        return new JsonStringReader(text, this, findings).Read();
    }

    /// <summary>A property's name; null when there is none, which has been reported.</summary>
    public string? ReadName()
    {
        var start = Position;
        if (Current is '"' or '\'')
            return ReadString()?.Value;
        if (!IsWordCharacter(Current))
        {
            Error(new TextSpan(start, 1), "Expected a property name in double quotes");
            Position++;
            return null;
        }

        SkipWord();
        Error(TextSpan.FromBounds(start, Position), "A property name stands in double quotes");
        return text.Substring(start, Position - start);
    }

    /// <summary>An unquoted <c>${Name}</c> where a value belongs, read as if it stood in quotes.</summary>
    public JsonString? ReadPlaceholder()
    {
        var start = Position;
        var (found, length) = Placeholders.Find(text, start);
        if (found != start)
            return null;
        Position += length;
        var value = text.Substring(start, length);
        var offsets = new int[length];
        for (var i = 0; i < length; i++)
            offsets[i] = start + i;
        findings.Add(new Finding(DiagnosticCatalog.UnquotedPlaceholder, new TextSpan(start, length), value));
        return new JsonString(new TextSpan(start, length), value, "\"" + value + "\"", offsets) { IsUnquoted = true };
    }

    /// <summary>true, false, null or a number; null when it is none of these, which has been reported.</summary>
    [MethodImpl(Jit.Optimize)]
    public JsonValue? ReadLiteral()
    {
        var start = Position;
        if (!IsWordCharacter(Current))
        {
            Error(new TextSpan(start, 1), "Unexpected '" + Current + "'; expected a value");
            Position++;
            while (Position < text.Length && !IsStructural(text[Position]))
                Position++;
            return null;
        }

        SkipWord();
        var span = TextSpan.FromBounds(start, Position);
        var word = text.Substring(start, span.Length);
        switch (word)
        {
            case "true": return new JsonBoolean(span, true);
            case "false": return new JsonBoolean(span, false);
            case "null": return new JsonNull(span);
        }

        if (IsNumber(word))
            return new JsonNumber(span, word);
        Error(span, word[0] is '-' or '+' or '.' || char.IsDigit(word[0])
            ? "'" + word + "' is not a JSON number"
            : "'" + word + "' is not a JSON value; a string stands in double quotes");
        return null;
    }

    /// <summary>Skips an object or array with all that is in it, without recursion.</summary>
    public void SkipNested()
    {
        var depth = 0;
        while (Position < text.Length)
        {
            var c = text[Position++];
            if (c == '"')
            {
                while (Position < text.Length && text[Position] is not ('"' or '\n'))
                    Position += text[Position] == '\\' ? 2 : 1;
                Position = Math.Min(Position + 1, text.Length);
            }
            else if (c is '{' or '[')
            {
                depth++;
            }
            else if (c is '}' or ']' && --depth == 0)
            {
                return;
            }
        }
    }

    /// <summary>After a broken name: to the next comma, bracket or line that begins with a quote.</summary>
    public void SkipToNextProperty(int from)
    {
        Position = Math.Max(Position, Math.Min(from + 1, text.Length));
        while (Position < text.Length && text[Position] is not (',' or '}' or ']' or '{' or '[' or '"'))
            Position++;
        if (Position < text.Length && text[Position] is '{' or '[')
            SkipNested();
        SkipBlanks();
    }

    public void Error(TextSpan span, string message) =>
        findings.Add(new Finding(DiagnosticCatalog.InvalidJson, span, message));

    [MethodImpl(Jit.Optimize)]
    private void SkipWord()
    {
        while (Position < text.Length && IsWordCharacter(text[Position]))
            Position++;
    }

    private static bool IsWordCharacter(char c) => char.IsLetterOrDigit(c) || c is '_' or '-' or '+' or '.' or '$';

    private static bool IsStructural(char c) => c is ',' or '}' or ']' or '{' or '[' or '"' or '\n' or '\r';

    // -? (0 | [1-9][0-9]*) (. [0-9]+)? ([eE] [+-]? [0-9]+)?
    [MethodImpl(Jit.Optimize)]
    private static bool IsNumber(string word)
    {
        var i = word[0] == '-' ? 1 : 0;
        var digits = Digits(word, i);
        if (digits == 0 || (digits > 1 && word[i] == '0'))
            return false;
        i += digits;
        if (i < word.Length && word[i] == '.')
        {
            digits = Digits(word, i + 1);
            if (digits == 0)
                return false;
            i += 1 + digits;
        }

        if (i < word.Length && word[i] is 'e' or 'E')
        {
            i++;
            if (i < word.Length && word[i] is '+' or '-')
                i++;
            digits = Digits(word, i);
            if (digits == 0)
                return false;
            i += digits;
        }

        return i == word.Length;
    }

    private static int Digits(string word, int from)
    {
        var i = from;
        while (i < word.Length && word[i] is >= '0' and <= '9')
            i++;
        return i - from;
    }
}
