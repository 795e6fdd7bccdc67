using CareCircuits.Rules.Json;

namespace CareCircuits.Cli.Files;

/// <summary>Reads files, or says in plain words why not.</summary>
internal static class FileLoader
{
    /// <summary>Reads a file whole, within the bound on its length.</summary>
    public static SourceFile? Read(string path, out string problem) => Read(path, Shown(path), out problem);

    /// <summary>Reads a file whole, to be called <paramref name="shown"/>.</summary>
    public static SourceFile? Read(string path, string shown, out string problem)
    {
        problem = "";
        try
        {
            if (Directory.Exists(path))
                problem = $"{shown} is a folder, not a file.";
            else if (!File.Exists(path))
                problem = $"there is no file {shown}.";
            else if (ReadBounded(path) is { } bytes)
                return new SourceFile(shown, bytes);
            else
                problem = $"{shown} is longer than 16 MB.";
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException)
        {
            problem = $"{shown} cannot be read: {trouble.Message}";
        }

        return null;
    }

    /// <summary>A path as it is shown: as it was typed, with forward slashes.</summary>
    public static string Shown(string path) => path.Replace('\\', '/');

    // The length that a file claims may be wrong (a device, a file that grows), so it is read, not believed.
    private static byte[]? ReadBounded(string path)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 1);
        if (stream.CanSeek && stream.Length > JsonTreeReader.LongestFile)
            return null;

        using var bytes = new MemoryStream(stream.CanSeek ? (int)stream.Length : 0);
        var part = new byte[64 * 1024];
        while (stream.Read(part) is var count and > 0)
        {
            bytes.Write(part, 0, count);
            if (bytes.Length > JsonTreeReader.LongestFile)
                return null;
        }

        return bytes.ToArray();
    }
}
