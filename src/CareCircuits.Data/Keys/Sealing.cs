using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace CareCircuits.Data.Keys;

/// <summary>AES-GCM as the house writes it: a byte that says which way, the nonce, the tag, the text.</summary>
internal static class Sealing
{
    private const byte AesGcm256 = 1;
    private const int Nonce = 12;
    private const int Tag = 16;
    private const int Head = 1 + Nonce + Tag;

    public static byte[] Seal(byte[] key, ReadOnlySpan<byte> text, ReadOnlySpan<byte> place)
    {
        var whole = new byte[Head + text.Length];
        whole[0] = AesGcm256;
        RandomNumberGenerator.Fill(whole.AsSpan(1, Nonce));
        using var aes = new AesGcm(key, Tag);
        aes.Encrypt(whole.AsSpan(1, Nonce), text, whole.AsSpan(Head), whole.AsSpan(1 + Nonce, Tag), place);
        return whole;
    }

    public static byte[] Open(byte[] key, ReadOnlySpan<byte> whole, ReadOnlySpan<byte> place)
    {
        if (whole.Length < Head || whole[0] != AesGcm256)
            throw new CryptographicException("This was not sealed here.");

        var text = new byte[whole.Length - Head];
        using var aes = new AesGcm(key, Tag);
        aes.Decrypt(whole.Slice(1, Nonce), whole[Head..], whole.Slice(1 + Nonce, Tag), text, place);
        return text;
    }

    /// <summary>Where a sealed text belongs.</summary>
    public static byte[] Place(string column, Guid network, Guid row, long number)
    {
        var place = new byte[40 + Encoding.UTF8.GetByteCount(column)];
        network.TryWriteBytes(place, bigEndian: true, out _);
        row.TryWriteBytes(place.AsSpan(16), bigEndian: true, out _);
        BinaryPrimitives.WriteInt64BigEndian(place.AsSpan(32), number);
        Encoding.UTF8.GetBytes(column, place.AsSpan(40));
        return place;
    }
}
