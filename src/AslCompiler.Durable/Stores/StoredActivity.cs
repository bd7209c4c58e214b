namespace AslCompiler.Durable;

/// <summary>An activity as a store knows it.</summary>
/// <param name="Arn">Its ARN.</param>
/// <param name="CreatedAt">When it was created, in UTC.</param>
/// <param name="IsDeleted">True when it was deleted.</param>
public sealed record StoredActivity(string Arn, DateTimeOffset CreatedAt, bool IsDeleted = false);
