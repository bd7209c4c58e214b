namespace AslCompiler.Durable.TestKit.Tests;

/// <summary>The store in memory keeps the contract.</summary>
public sealed class InMemoryExecutionStoreTests : ExecutionStoreContract
{
    protected override IExecutionStore CreateStore() => new InMemoryExecutionStore();
}
