using System.Net;
using System.Net.Sockets;

namespace AslCompiler.Durable.PostgreSql.Server;

/// <summary>Stands between a client and a server, and loses connections at the worst moments.</summary>
internal sealed class LossyProxy : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly int _serverPort;
    private int _answersToLose;
    private int _requestsToLose;
    private int _lost;

    public LossyProxy(int serverPort)
    {
        _serverPort = serverPort;
        _listener.Start();
        _ = AcceptAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>How many connections were lost.</summary>
    public int Lost => _lost;

    /// <summary>The server does what it is asked next and has answered; the client never hears of it. So many times.</summary>
    public void LoseAnswers(int count = 1) => Volatile.Write(ref _answersToLose, count);

    /// <summary>The server never hears what it is asked next. So many times.</summary>
    public void LoseRequests(int count = 1) => Volatile.Write(ref _requestsToLose, count);

    public void Dispose() => _listener.Dispose();

    private async Task AcceptAsync()
    {
        while (true)
        {
            TcpClient client;
            try
            {
                client = await _listener.AcceptTcpClientAsync();
            }
            catch (Exception exception) when (exception is SocketException or ObjectDisposedException)
            {
                return;
            }
            _ = ServeAsync(client);
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using (client)
        using (var server = new TcpClient { NoDelay = true })
        {
            client.NoDelay = true;
            await server.ConnectAsync(IPAddress.Loopback, _serverPort);
            await Task.WhenAny(
                PassAsync(client.GetStream(), server.GetStream(), () => Take(ref _requestsToLose)),
                PassAsync(server.GetStream(), client.GetStream(), () => Take(ref _answersToLose)));
        }
    }

    private async Task PassAsync(NetworkStream from, NetworkStream to, Func<bool> loses)
    {
        var buffer = new byte[1 << 16];
        try
        {
            while (await from.ReadAsync(buffer) is > 0 and var length)
            {
                if (loses())
                {
                    Interlocked.Increment(ref _lost);
                    return;
                }
                await to.WriteAsync(buffer.AsMemory(0, length));
            }
        }
        catch (Exception exception) when (exception is IOException or ObjectDisposedException or SocketException)
        {
            // One of the two has gone.
        }
    }

    private static bool Take(ref int count)
    {
        while (Volatile.Read(ref count) is > 0 and var left)
            if (Interlocked.CompareExchange(ref count, left - 1, left) == left)
                return true;
        return false;
    }
}
