using System.IO.Compression;
using CareCircuits.Engine.Decisions;
using CareCircuits.Engine.Formatting;
using CareCircuits.Rules.Json;

namespace CareCircuits.Care.Studio;

/// <summary>Files as one zip, as they are exported, reviewed elsewhere and brought back.</summary>
public static class FolderZip
{
    /// <summary>More is not taken, packed or unpacked.</summary>
    public const int MostBytes = 5 * 1024 * 1024;

    /// <summary>More files are not taken.</summary>
    public const int MostFiles = 500;

    // The same files are the same zip, whenever it is made.
    private static readonly DateTimeOffset NoTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Files of the format in one zip, each in its canonical form; what is not of the format stays as it is.</summary>
    public static byte[] Write(IEnumerable<SourceFile> files) =>
        Pack(files.Select(file => Formatter.Format(file).Text is { } text ? file with { Bytes = System.Text.Encoding.UTF8.GetBytes(text) } : file));

    /// <summary>Files in one zip as they are, in the order of their paths.</summary>
    public static byte[] Pack(IEnumerable<SourceFile> files)
    {
        using var packed = new MemoryStream();
        using (var zip = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var file in files.OrderBy(file => file.Path, StringComparer.Ordinal))
            {
                var entry = zip.CreateEntry(file.Path);
                entry.LastWriteTime = NoTime;
                using var content = entry.Open();
                content.Write(file.Bytes.Span);
            }
        }

        return packed.ToArray();
    }

    /// <summary>What lies in a zip, up to <paramref name="mostBytes"/>. It is counted while it is unpacked, whatever the zip says of its sizes.</summary>
    public static Outcome<IReadOnlyList<SourceFile>> Read(ReadOnlyMemory<byte> packed, int mostBytes = MostBytes)
    {
        try
        {
            using var zip = new ZipArchive(new MemoryStream(packed.ToArray()), ZipArchiveMode.Read);
            var entries = zip.Entries.Where(entry => !entry.FullName.EndsWith('/')).ToList();
            if (entries.Count > MostFiles)
                return new ImportTooManyFiles(MostFiles);

            List<SourceFile> files = [];
            var left = mostBytes;
            foreach (var entry in entries)
            {
                if (Unpack(entry, left) is not { } bytes)
                    return new ImportTooLarge(MostBytes);
                left -= bytes.Length;
                files.Add(new SourceFile(entry.FullName, bytes));
            }

            return files;
        }
        catch (Exception broken) when (broken is InvalidDataException or EndOfStreamException or NotSupportedException or IOException)
        {
            return new ImportNotAZip();
        }
    }

    private static byte[]? Unpack(ZipArchiveEntry entry, int most)
    {
        using var content = entry.Open();
        using var unpacked = new MemoryStream();
        var part = new byte[16 * 1024];
        while (content.Read(part) is > 0 and var count)
        {
            if (unpacked.Length + count > most)
                return null;
            unpacked.Write(part, 0, count);
        }

        return unpacked.ToArray();
    }
}
