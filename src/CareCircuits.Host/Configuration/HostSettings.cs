using System.Data.Common;
using CareCircuits.Data.Keys;

namespace CareCircuits.Host.Configuration;

/// <summary>What the host is told from outside: which database, which master key, where the circuits lie.</summary>
/// <param name="Connection">The connection string; a host in it means PostgreSQL.</param>
/// <param name="Master">The master key.</param>
/// <param name="Circuits">The folder that holds <c>workflows</c> and <c>rules</c>; null where there is none.</param>
/// <param name="Network">The name of the network to begin with where there is none yet; null to begin with none.</param>
/// <param name="CookieKeys">The folder with the keys that seal cookies; hosts of one network share it.</param>
/// <param name="Demo">Whether a demo network is made, and its time may be moved.</param>
internal sealed record HostSettings(string Connection, MasterKey Master, string? Circuits, string? Network, string CookieKeys, bool Demo)
{
    private const string MasterKeyName = "MasterKey";

    public static HostSettings Read(IConfiguration configuration, IHostEnvironment environment)
    {
        var root = environment.ContentRootPath;
        var connection = configuration["connection"] ?? configuration.GetConnectionString("Default") ?? $"Data Source={Path.Combine(root, "data", "care.db")}";
        return new HostSettings(
            connection,
            MasterOf(configuration[MasterKeyName], connection, environment),
            configuration["Circuits"] ?? FindUpwards(root) ?? FindUpwards(AppContext.BaseDirectory),
            configuration["Network"],
            configuration["CookieKeys"] ?? Path.Combine(FolderOf(connection, environment), "cookie-keys"),
            environment.IsDevelopment() && configuration.GetValue("Demo", defaultValue: true));
    }

    /// <summary>
    /// The key from the configuration. In Development one is made once, in a file beside the database; elsewhere a key that lies beside
    /// what it locks would lock nothing.
    /// </summary>
    private static MasterKey MasterOf(string? configured, string connection, IHostEnvironment environment)
    {
        if (configured is { Length: > 0 })
            return MasterKey.FromBase64(configured);
        if (!environment.IsDevelopment())
            throw new InvalidOperationException($"The setting {MasterKeyName} is missing: 32 bytes as base 64, kept apart from the database.");

        var file = Path.Combine(FolderOf(connection, environment), "development-master.key");
        if (File.Exists(file))
            return MasterKey.FromBase64(File.ReadAllText(file));
        var made = MasterKey.New();
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using var writer = new StreamWriter(file, options);
        writer.Write(made.ToBase64());
        return made;
    }

    private static string FolderOf(string connection, IHostEnvironment environment)
    {
        var parts = new DbConnectionStringBuilder { ConnectionString = connection };
        return parts.TryGetValue("Data Source", out var file) && Path.GetDirectoryName((string)file) is { Length: > 0 } folder
            ? folder
            : Path.Combine(environment.ContentRootPath, "data");
    }

    private static string? FindUpwards(string folder)
    {
        for (var at = new DirectoryInfo(folder); at is not null; at = at.Parent)
        {
            if (Directory.Exists(Path.Combine(at.FullName, "workflows")) && Directory.Exists(Path.Combine(at.FullName, "rules")))
                return at.FullName;
        }

        return null;
    }
}
