using AslCompiler.Durable.PostgreSql.Server;

[assembly: AssemblyFixture(typeof(AslCompiler.Durable.PostgreSql.Tests.ServerFixture))]

namespace AslCompiler.Durable.PostgreSql.Tests;

/// <summary>One server for all tests; each test has a schema of its own.</summary>
public sealed class ServerFixture : IDisposable
{
    private readonly LocalServer? _server = LocalServer.Start();
    private int _schemas;

    /// <summary>How to reach it; skips the test where PostgreSQL is missing.</summary>
    public string ConnectionString => Server.ConnectionString;

    /// <summary>Its port; skips the test where PostgreSQL is missing.</summary>
    public int Port => Server.Port;

    private LocalServer Server
    {
        get
        {
            Assert.SkipWhen(_server is null, LocalServer.Missing);
            return _server;
        }
    }

    /// <summary>Options for a store with tables of its own.</summary>
    public PostgreSqlStoreOptions NewOptions() => new() { Schema = $"test{Interlocked.Increment(ref _schemas)}", Patience = TimeSpan.FromSeconds(20) };

    public void Dispose() => _server?.Dispose();
}
