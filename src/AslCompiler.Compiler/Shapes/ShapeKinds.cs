namespace AslCompiler.Compiler.Shapes;

/// <summary>What is known of a value's type, from every use of it.</summary>
[Flags]
internal enum ShapeKinds
{
    None = 0,
    String = 1,
    Number = 2,

    /// <summary>A number that the flow needs to be whole (SecondsPath, an index, …).</summary>
    Integer = 4,
    Boolean = 8,

    /// <summary>A string that is compared as a timestamp or waited for.</summary>
    Timestamp = 16,
    Array = 32,
    Object = 64,

    /// <summary>It may be null: the flow tests for it.</summary>
    Null = 128,
}
