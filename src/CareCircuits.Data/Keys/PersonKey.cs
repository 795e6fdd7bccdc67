using System.Text.Json;
using CareCircuits.Engine.Decisions;

namespace CareCircuits.Data.Keys;

/// <summary>The key of one person. What it seals is bound to its place, so that no sealed text can be put in place of another.</summary>
internal sealed class PersonKey(byte[] key)
{
    public byte[] Seal<T>(T value, string column, Guid network, Guid row, long number = 0) =>
        Sealing.Seal(key, JsonSerializer.SerializeToUtf8Bytes(value, JournalJson.Options), Sealing.Place(column, network, row, number));

    public T Open<T>(byte[] sealedText, string column, Guid network, Guid row, long number = 0) =>
        JsonSerializer.Deserialize<T>(Sealing.Open(key, sealedText, Sealing.Place(column, network, row, number)), JournalJson.Options)!;
}
