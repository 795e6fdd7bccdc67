using System.Collections.Immutable;
using System.IO.Compression;
using System.Text.Json;
using CareCircuits.Engine.Editing;

namespace CareCircuits.Data.Studio;

/// <summary>Drafts and patches as they lie in the database. They are written at every edit, so quickly rather than small.</summary>
internal static class Packing
{
    public static byte[] Pack<T>(T content)
    {
        using var packed = new MemoryStream();
        using (var writer = new BrotliStream(packed, CompressionLevel.Fastest))
            JsonSerializer.Serialize(writer, content);
        return packed.ToArray();
    }

    public static T Unpack<T>(byte[] packed)
    {
        using var reader = new BrotliStream(new MemoryStream(packed), CompressionMode.Decompress);
        return JsonSerializer.Deserialize<T>(reader)!;
    }

    public static byte[] Pack(DraftFiles files) => Pack<IReadOnlyDictionary<string, string>>(files.Texts);

    public static DraftFiles Files(string circuit, int version, byte[] packed) =>
        new(circuit, version, Unpack<Dictionary<string, string>>(packed).ToImmutableSortedDictionary(StringComparer.Ordinal));
}
