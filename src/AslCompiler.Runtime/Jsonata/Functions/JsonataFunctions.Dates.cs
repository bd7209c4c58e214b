namespace AslCompiler.Runtime.Jsonata;

// Dates; see JsonataEvaluation for those that know the time.
public static partial class JsonataFunctions
{
    /// <summary><c>$fromMillis(number, picture, timezone)</c></summary>
    public static JsonataFunction FromMillis { get; } = new NativeFunction("fromMillis", "<n-s?s?:s>", static arguments =>
        arguments[0] is NumberData millis ? JsonData.String(DateTimePicture.Format(millis.Double, arguments[1], arguments[2])) : null);
}
