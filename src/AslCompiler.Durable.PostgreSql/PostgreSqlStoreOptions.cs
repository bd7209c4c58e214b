namespace AslCompiler.Durable.PostgreSql;

/// <summary>Choices for a store in a PostgreSQL database.</summary>
public sealed class PostgreSqlStoreOptions
{
    /// <summary>The schema that holds the tables; made when it is not there. <c>asl</c>.</summary>
    public string Schema { get; set; } = "asl";

    /// <summary>
    /// How long a call goes on trying, with growing pauses, while the database cannot be reached; what was being written is then found out and repeated or confirmed.
    /// After that the call fails, and the engine looks again once the database is back. One minute.
    /// </summary>
    public TimeSpan Patience { get; set; } = TimeSpan.FromMinutes(1);
}
