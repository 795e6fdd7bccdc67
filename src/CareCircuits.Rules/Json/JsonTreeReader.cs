using System.Text.Json;
using System.Text.Unicode;
using CareCircuits.Rules.Findings;

namespace CareCircuits.Rules.Json;

/// <summary>What came of reading JSON: the tree, or null with at least one finding that says why.</summary>
/// <param name="Root">The whole document; null where it is not JSON.</param>
/// <param name="Findings">What is wrong with it.</param>
public sealed record JsonReading(JsonTree? Root, IReadOnlyList<Finding> Findings);

/// <summary>Reads bytes into a <see cref="JsonTree"/>: within bounds, and never with an exception.</summary>
public static class JsonTreeReader
{
    /// <summary>The longest file that is read, in bytes.</summary>
    public const int LongestFile = 16 * 1024 * 1024;

    /// <summary>The deepest nesting that is read.</summary>
    public const int Deepest = 64;

    /// <summary>The most values that one file may hold.</summary>
    public const int MostValues = 1_000_000;

    private static readonly JsonReaderOptions Options = new() { MaxDepth = Deepest };

    /// <summary>Reads a whole file.</summary>
    public static JsonReading Read(SourceFile file)
    {
        var bytes = file.Bytes.Span;
        if (bytes.Length > LongestFile)
            return Refused(file, 1, "The file is longer than 16 MB.");
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
            bytes = bytes[3..];
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
            return Refused(file, 1, "The file is UTF-16; save it as UTF-8.");
        if (bytes.Trim(" \t\r\n"u8).IsEmpty)
            return Refused(file, 1, "The file is empty.");
        if (!Utf8.IsValid(bytes))
            return Refused(file, LineOfBadText(bytes), "The file is not UTF-8 text; save it as UTF-8.");

        return Read(file.Path, bytes);
    }

    private static JsonReading Read(string path, ReadOnlySpan<byte> bytes)
    {
        var builder = new JsonTreeBuilder(path, bytes);
        var reader = new Utf8JsonReader(bytes, Options);
        try
        {
            while (reader.Read())
            {
                if (!builder.Take(ref reader))
                    return builder.Stopped();
            }

            return builder.Finished();
        }
        catch (JsonException trouble)
        {
            return builder.Stopped((int)(trouble.LineNumber ?? 0) + 1, $"Not valid JSON: {Plain(trouble.Message)}");
        }
    }

    private static JsonReading Refused(SourceFile file, int line, string message) =>
        new(null, [new Finding(Codes.Format, Severity.Error, new Place(file.Path, line, ""), message)]);

    private static int LineOfBadText(ReadOnlySpan<byte> bytes)
    {
        var line = 1;
        while (bytes.IndexOf((byte)'\n') is var end and >= 0 && Utf8.IsValid(bytes[..end]))
        {
            bytes = bytes[(end + 1)..];
            line++;
        }

        return line;
    }

    // The framework's sentences name its own options and count lines from 0; people get the first half.
    private static string Plain(string message)
    {
        var end = message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return (end < 0 ? message : message[..end])
            .Replace(" Change the reader options.", "", StringComparison.Ordinal)
            .Replace(" which is not supported in this mode", "", StringComparison.Ordinal)
            .Trim();
    }
}
