using System.Buffers.Binary;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace CareCircuits.Data.Keys;

/// <summary>
/// AES-GCM as the house writes it: a byte that says which way, the nonce, the tag, the text. A long text is packed first: a situation
/// with a whole directory in it is mostly the same words again and again.
/// </summary>
internal static class Sealing
{
    private const byte AesGcm256 = 1;
    private const byte Packed = 2;
    private const int Long = 4096;
    private const int Quality = 1;
    private const int Window = 18;
    private const int Nonce = 12;
    private const int Tag = 16;
    private const int Head = 1 + Nonce + Tag;

    public static byte[] Seal(byte[] key, ReadOnlySpan<byte> text, ReadOnlySpan<byte> place)
    {
        if (text.Length < Long)
            return Sealed(AesGcm256, key, text, place);

        // Its length stands before the packed text, so that it is unpacked into the room it needs and no more.
        var packed = new byte[sizeof(int) + BrotliEncoder.GetMaxCompressedLength(text.Length)];
        BinaryPrimitives.WriteInt32BigEndian(packed, text.Length);
        return BrotliEncoder.TryCompress(text, packed.AsSpan(sizeof(int)), out var length, Quality, Window)
            ? Sealed(Packed, key, packed.AsSpan(0, sizeof(int) + length), place)
            : Sealed(AesGcm256, key, text, place);
    }

    private static byte[] Sealed(byte way, byte[] key, ReadOnlySpan<byte> text, ReadOnlySpan<byte> place)
    {
        var whole = new byte[Head + text.Length];
        whole[0] = way;
        RandomNumberGenerator.Fill(whole.AsSpan(1, Nonce));
        using var aes = new AesGcm(key, Tag);
        aes.Encrypt(whole.AsSpan(1, Nonce), text, whole.AsSpan(Head), whole.AsSpan(1 + Nonce, Tag), place);
        return whole;
    }

    public static byte[] Open(byte[] key, ReadOnlySpan<byte> whole, ReadOnlySpan<byte> place)
    {
        if (whole.Length < Head || whole[0] is not (AesGcm256 or Packed))
            throw new CryptographicException("This was not sealed here.");

        var text = new byte[whole.Length - Head];
        using var aes = new AesGcm(key, Tag);
        aes.Decrypt(whole.Slice(1, Nonce), whole[Head..], whole.Slice(1 + Nonce, Tag), text, place);
        return whole[0] == Packed ? Unpacked(text) : text;
    }

    private static byte[] Unpacked(ReadOnlySpan<byte> packed)
    {
        var text = new byte[BinaryPrimitives.ReadInt32BigEndian(packed)];
        return BrotliDecoder.TryDecompress(packed[sizeof(int)..], text, out var length) && length == text.Length
            ? text
            : throw new CryptographicException("This was not sealed here.");
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
