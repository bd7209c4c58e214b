using System.Net.Sockets;
using Npgsql;

namespace AslCompiler.Durable.PostgreSql;

/// <summary>Which failures pass.</summary>
internal static class Failures
{
    /// <summary>True when the same may work later: the connection or the server is gone, busy, full, or has chosen this transaction to break a deadlock.</summary>
    internal static bool Pass(Exception exception) => exception switch
    {
        // Classes of https://www.postgresql.org/docs/current/errcodes-appendix.html: connections, rolled back, resources, locks, intervention by an operator.
        PostgresException { SqlState: "57014" } => false,
        PostgresException { SqlState: var state } => state[..2] is "08" or "40" or "53" or "55" or "57",
        NpgsqlException or TimeoutException or IOException or SocketException => true,
        _ => false,
    };
}
