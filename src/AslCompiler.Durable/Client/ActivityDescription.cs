namespace AslCompiler.Durable;

/// <summary>An activity, as <c>DescribeActivity</c> of AWS describes it.</summary>
/// <param name="ActivityArn">Its ARN.</param>
/// <param name="Name">Its name.</param>
/// <param name="CreationDate">When it was created, in UTC.</param>
public sealed record ActivityDescription(string ActivityArn, string Name, DateTimeOffset CreationDate);
