namespace AslCompiler.Runtime;

/// <summary>What a Task's Resource names; decides the history events and the form of causes.</summary>
public enum ResourceKind
{
    /// <summary>A Lambda function by its ARN: <c>LambdaFunction…</c> events, causes as Lambda writes them.</summary>
    LambdaFunction,

    /// <summary>An activity: <c>Activity…</c> events.</summary>
    Activity,

    /// <summary>A service integration (<c>arn:aws:states:::service:action</c>): <c>Task…</c> events.</summary>
    Integration,

    /// <summary>Any other URI: treated as a function.</summary>
    Other,
}
