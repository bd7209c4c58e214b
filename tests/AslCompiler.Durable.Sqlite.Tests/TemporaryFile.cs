using Microsoft.Data.Sqlite;

namespace AslCompiler.Durable.Sqlite.Tests;

/// <summary>A file for a store, gone after the test.</summary>
internal sealed class TemporaryFile : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("asl-durable").FullName;

    public string Path => System.IO.Path.Combine(_folder, "executions.db");

    public string ConnectionString => $"Data Source={Path};Pooling=False";

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }
}
