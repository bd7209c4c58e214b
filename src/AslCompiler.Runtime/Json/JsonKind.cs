namespace AslCompiler;

/// <summary>The kind of a <see cref="JsonData"/> value.</summary>
public enum JsonKind
{
    /// <summary><c>null</c></summary>
    Null,

    /// <summary><c>false</c></summary>
    False,

    /// <summary><c>true</c></summary>
    True,

    /// <summary>A number; its literal is kept as written.</summary>
    Number,

    /// <summary>A string.</summary>
    String,

    /// <summary>An array.</summary>
    Array,

    /// <summary>An object; its members keep their order.</summary>
    Object,
}
