using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace CareCircuits.Data.Tests.Postgres;

/// <summary>
/// The PostgreSQL that tests run on: the one that <c>CARE_TEST_POSTGRES</c> names, else a private one, started where its programs are
/// here and we are root, stopped and deleted when the tests end. Else there is none.
/// </summary>
internal static class PostgresServer
{
    /// <summary>Many tests run at once, each with a pool of its own.</summary>
    private const int MostConnections = 400;

    private static readonly Lazy<string?> Server = new(Find);

    public static bool IsHere => Server.Value is not null;

    /// <summary>A new database like <paramref name="template"/>; its connection string.</summary>
    public static async Task<string> CopyAsync(string template, string name)
    {
        await DoAsync($"create database {name} template {template}");
        return new NpgsqlConnectionStringBuilder(Server.Value!) { Database = name, Pooling = true, MaxPoolSize = 40 }.ToString();
    }

    public static Task DropAsync(string name) => DoAsync($"drop database if exists {name} with (force)");

    private static async Task DoAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(Server.Value!) { Pooling = false }.ToString());
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    private static string? Find()
    {
        if (Environment.GetEnvironmentVariable("CARE_TEST_POSTGRES") is { Length: > 0 } given)
            return given;
        return OperatingSystem.IsLinux() && Environment.UserName == "root" && HasProgram("initdb") && HasProgram("pg_ctl") ? Start() : null;
    }

    private static string? Start()
    {
        var folder = Directory.CreateTempSubdirectory("care-pg-").FullName;
        var port = FreePort();
        if (!Run("chown", "postgres", folder)
            || !Run("su", "postgres", "-c", $"initdb -D {folder}/data -U care --auth=trust --locale=C --encoding=UTF8")
            || !Run("su", "postgres", "-c", $"pg_ctl -D {folder}/data -o '-p {port} -k {folder} -c listen_addresses=127.0.0.1 -c max_connections={MostConnections}' -l {folder}/log -w start"))
        {
            Directory.Delete(folder, recursive: true);
            return null;
        }

        AppDomain.CurrentDomain.ProcessExit += (_, _) =>
        {
            Run("su", "postgres", "-c", $"pg_ctl -D {folder}/data -m immediate stop");
            Directory.Delete(folder, recursive: true);
        };
        return $"Host=127.0.0.1;Port={port};Username=care;Database=postgres";
    }

    private static bool HasProgram(string name) =>
        Environment.GetEnvironmentVariable("PATH")!.Split(':').Any(folder => File.Exists(Path.Combine(folder, name)));

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static bool Run(string program, params string[] arguments)
    {
        try
        {
            // The server would hold the pipes of a redirected output open.
            using var process = Process.Start(new ProcessStartInfo("sh", ["-c", "exec \"$@\" > /dev/null 2>&1 < /dev/null", "sh", program, .. arguments]) { WorkingDirectory = "/tmp" })!;
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}
