using System.Buffers.Binary;
using System.Text.Json;
using CareCircuits.Rules.Json;

namespace CareCircuits.Admin.Studio.Begin;

/// <summary>Files as the browser sends them in one piece (<c>files.js</c>): the length of a list, the list of paths and sizes, then the files.</summary>
internal static class SentFiles
{
    /// <summary>What the list of paths may take beside the files themselves.</summary>
    public const int MostForPaths = 256 * 1024;

    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    /// <summary>The files; null where the piece is not whole.</summary>
    public static IReadOnlyList<SourceFile>? Take(ReadOnlyMemory<byte> piece)
    {
        const int Head = sizeof(uint);
        if (piece.Length < Head)
            return null;
        var length = BinaryPrimitives.ReadUInt32LittleEndian(piece.Span);
        if (length > piece.Length - Head || Listed(piece.Slice(Head, (int)length)) is not { } list || list.Exists(entry => entry is null || entry.Path is null || entry.Size < 0))
            return null;

        var rest = piece[(Head + (int)length)..];
        if (list.Sum(entry => (long)entry.Size) != rest.Length)
            return null;
        List<SourceFile> files = [];
        foreach (var entry in list)
        {
            files.Add(new SourceFile(entry.Path, rest[..entry.Size]));
            rest = rest[entry.Size..];
        }

        return files;
    }

    private static List<Entry>? Listed(ReadOnlyMemory<byte> json)
    {
        try
        {
            return JsonSerializer.Deserialize<List<Entry>>(json.Span, Web);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private sealed record Entry(string Path, int Size);
}
