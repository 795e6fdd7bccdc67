namespace CareCircuits.Data.Enrolments;

/// <summary>Hashes are written in hexadecimal and stored in half the room.</summary>
internal static class Hex
{
    public static byte[] Bytes(string hash) => Convert.FromHexString(hash);

    public static string Text(byte[] hash) => Convert.ToHexStringLower(hash);
}
