namespace AslCompiler.Durable.Tests.Harness;

/// <summary>A task was handed to a handler.</summary>
/// <param name="State">The state.</param>
/// <param name="IdempotencyKey">Its key.</param>
/// <param name="AttemptId">Its attempt.</param>
/// <param name="Request">What was asked, without the token.</param>
internal sealed record Delivery(string State, string IdempotencyKey, string AttemptId, string Request);
