using System.Security.Cryptography;
using CareCircuits.Data.Keys;

namespace CareCircuits.Data.Tests;

public class SealingTests
{
    private static readonly (Guid Network, Guid Row) Here = (Guid.CreateVersion7(), Guid.CreateVersion7());

    [Theory]
    [InlineData(0)]
    [InlineData(100)]
    [InlineData(4096)]
    [InlineData(300_000)]
    public void What_was_sealed_opens_in_its_place_and_nowhere_else(int length)
    {
        var (key, text) = (RandomNumberGenerator.GetBytes(32), new byte[length]);
        new Random(length).NextBytes(text.AsSpan(length / 2));
        var place = Sealing.Place("State", Here.Network, Here.Row, 3);

        var whole = Sealing.Seal(key, text, place);

        Assert.Equal(text, Sealing.Open(key, whole, place));
        Assert.NotEqual(whole, Sealing.Seal(key, text, place));
        Assert.ThrowsAny<CryptographicException>(() => Sealing.Open(key, whole, Sealing.Place("State", Here.Network, Here.Row, 4)));
        Assert.ThrowsAny<CryptographicException>(() => Sealing.Open(key, whole, Sealing.Place("Facts", Here.Network, Here.Row, 3)));
        Assert.ThrowsAny<CryptographicException>(() => Sealing.Open(RandomNumberGenerator.GetBytes(32), whole, place));
        whole[^1] ^= 1;
        Assert.ThrowsAny<CryptographicException>(() => Sealing.Open(key, whole, place));
    }
}
