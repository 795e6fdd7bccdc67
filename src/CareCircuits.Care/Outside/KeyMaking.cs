using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using CareCircuits.Care.Time;

namespace CareCircuits.Care.Outside;

/// <summary>Makes keys for outside systems and knows them again.</summary>
public sealed class KeyMaking(IApiKeys keys, CareClock clock)
{
    /// <summary>Lets a leaked key be found by who searches for one.</summary>
    private const string Beginning = "care_";

    /// <summary>Makes a key for a service; what is given back is shown once and kept nowhere.</summary>
    public async Task<string> MakeAsync(Guid network, string service, string name, CancellationToken cancellation)
    {
        var secret = Beginning + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
        await keys.AddAsync(new ApiKey(Guid.CreateVersion7(), network, service, name, clock.Now), HashOf(secret), cancellation).ConfigureAwait(false);
        return secret;
    }

    /// <summary>Whose key this is; null where it is nobody's.</summary>
    public Task<ApiKey?> FindAsync(string secret, CancellationToken cancellation) => keys.FindAsync(HashOf(secret), cancellation);

    /// <summary>A key is as long as its hash and made by chance, so a plain hash keeps it as safe as a slow one would.</summary>
    private static byte[] HashOf(string secret) => SHA256.HashData(Encoding.UTF8.GetBytes(secret));
}
