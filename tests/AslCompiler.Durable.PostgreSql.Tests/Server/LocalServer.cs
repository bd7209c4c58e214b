using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace AslCompiler.Durable.PostgreSql.Server;

/// <summary>A PostgreSQL server of its own on a free port, with its files in a temporary folder; gone when it is disposed, or when this process ends in whatever way.</summary>
internal sealed class LocalServer : IDisposable
{
    /// <summary>Why there is none.</summary>
    public const string Missing = "PostgreSQL is not installed: initdb and pg_ctl are neither on the path nor in /usr/lib/postgresql.";

    // Lives as long as its input is open.
    private const string Script = """
        as_owner() { if [ "$(id -u)" = 0 ]; then runuser -u postgres -- "$@"; else "$@"; fi; }
        cd "$FOLDER" || exit 1
        [ "$(id -u)" = 0 ] && chown postgres "$FOLDER"
        trap 'as_owner "$BIN/pg_ctl" -D "$FOLDER/data" -m immediate stop >/dev/null 2>&1; rm -rf "$FOLDER"' EXIT
        trap '' INT
        as_owner "$BIN/initdb" -D "$FOLDER/data" -U postgres -A trust -E UTF8 --locale=C --no-sync >"$FOLDER/initdb.log" 2>&1 || { cat "$FOLDER/initdb.log"; exit 1; }
        as_owner "$BIN/pg_ctl" -D "$FOLDER/data" -w -l "$FOLDER/data/log" -o "$OPTIONS" start >/dev/null || { cat "$FOLDER/data/log"; exit 1; }
        echo ready
        while read -r command; do
            as_owner "$BIN/pg_ctl" -D "$FOLDER/data" -w -l "$FOLDER/data/log" -o "$OPTIONS" $command >/dev/null
            echo done
        done
        """;

    private readonly Process _keeper;

    private LocalServer(Process keeper, int port)
    {
        _keeper = keeper;
        Port = port;
    }

    public int Port { get; }

    public string ConnectionString => ConnectionStringTo(Port);

    public static string ConnectionStringTo(int port) => string.Create(CultureInfo.InvariantCulture, $"Host=127.0.0.1;Port={port};Username=postgres;Database=postgres");

    /// <summary>Starts a server; null where PostgreSQL is missing.</summary>
    /// <param name="forcesDisk">False when what it commits need not survive a loss of power.</param>
    public static LocalServer? Start(bool forcesDisk = false)
    {
        if (FindBinaries() is not { } binaries)
            return null;
        var port = FreePort();
        var folder = Directory.CreateTempSubdirectory("asl-postgres").FullName;
        var start = new ProcessStartInfo("bash", ["-c", Script]) { RedirectStandardInput = true, RedirectStandardOutput = true };
        start.Environment["BIN"] = binaries;
        start.Environment["FOLDER"] = folder;
        start.Environment["OPTIONS"] = string.Create(
            CultureInfo.InvariantCulture, $"-p {port} -k {folder} -c listen_addresses=127.0.0.1 -c fsync={(forcesDisk ? "on" : "off")} -c max_wal_size=4GB");
        var keeper = Process.Start(start)!;
        var answer = keeper.StandardOutput.ReadLine();
        return answer == "ready" ? new LocalServer(keeper, port) : throw new InvalidOperationException($"PostgreSQL did not start: {answer} {keeper.StandardOutput.ReadToEnd()}");
    }

    /// <summary>Stops the server as a crash would.</summary>
    public void Crash() => Command("-m immediate stop");

    /// <summary>Starts it again.</summary>
    public void StartAgain() => Command("start");

    public void Dispose()
    {
        _keeper.StandardInput.Close();
        _keeper.WaitForExit();
        _keeper.Dispose();
    }

    private void Command(string command)
    {
        _keeper.StandardInput.WriteLine(command);
        if (_keeper.StandardOutput.ReadLine() != "done")
            throw new InvalidOperationException("The keeper of the server is gone.");
    }

    // Debian's are not on the path.
    private static string? FindBinaries()
    {
        const string Debian = "/usr/lib/postgresql";
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).AsEnumerable();
        if (Directory.Exists(Debian))
            folders = folders.Concat(Directory.GetDirectories(Debian).OrderDescending(StringComparer.Ordinal).Select(version => Path.Combine(version, "bin")));
        return folders.FirstOrDefault(folder => File.Exists(Path.Combine(folder, "initdb")) && File.Exists(Path.Combine(folder, "pg_ctl")));
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
