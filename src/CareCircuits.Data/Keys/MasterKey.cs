using System.Security.Cryptography;

namespace CareCircuits.Data.Keys;

/// <summary>The key that wraps the keys of people. It lives outside the database: who has one without the other has nothing.</summary>
public sealed class MasterKey
{
    private const int Length = 32;
    private readonly byte[] bytes;

    /// <summary>A key of 32 bytes.</summary>
    public MasterKey(ReadOnlySpan<byte> key) =>
        bytes = key.Length == Length ? key.ToArray() : throw new ArgumentException($"A master key has {Length} bytes.", nameof(key));

    /// <summary>The key as base 64, the way a configuration holds it.</summary>
    public static MasterKey FromBase64(string text) => new(Convert.FromBase64String(text));

    /// <summary>A new key.</summary>
    public static MasterKey New() => new(RandomNumberGenerator.GetBytes(Length));

    /// <summary>The key as base 64, to be kept where only the house reads it.</summary>
    public string ToBase64() => Convert.ToBase64String(bytes);

    /// <summary>A new key for someone, wrapped.</summary>
    internal byte[] NewWrapped(Guid network, Guid person) =>
        Sealing.Seal(bytes, RandomNumberGenerator.GetBytes(Length), Purpose(network, person));

    /// <summary>The key of someone.</summary>
    internal PersonKey Unwrap(byte[] wrapped, Guid network, Guid person) =>
        new(Sealing.Open(bytes, wrapped, Purpose(network, person)));

    /// <summary>A key for another purpose than wrapping, which does not give this one away.</summary>
    internal byte[] Derived(string purpose) => HMACSHA256.HashData(bytes, System.Text.Encoding.UTF8.GetBytes(purpose));

    private static byte[] Purpose(Guid network, Guid person) => Sealing.Place("key", network, person, 0);
}
