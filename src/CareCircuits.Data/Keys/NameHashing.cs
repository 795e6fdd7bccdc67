using System.Security.Cryptography;
using System.Text;

namespace CareCircuits.Data.Keys;

/// <summary>
/// Hashes parts of names under a key of the house, each network for itself: who has the database without the key cannot even try names out.
/// Half of the hash is enough to tell parts apart, and takes half the room.
/// </summary>
internal sealed class NameHashing(MasterKey master)
{
    private const int Length = 16;
    private readonly byte[] key = master.Derived("names");

    public byte[] Of(Guid network, string part)
    {
        Span<byte> text = stackalloc byte[16 + Encoding.UTF8.GetMaxByteCount(part.Length)];
        network.TryWriteBytes(text, bigEndian: true, out _);
        var length = Encoding.UTF8.GetBytes(part, text[16..]);
        return HMACSHA256.HashData(key, text[..(16 + length)])[..Length];
    }
}
