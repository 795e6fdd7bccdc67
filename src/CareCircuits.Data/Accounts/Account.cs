using Microsoft.AspNetCore.Identity;

namespace CareCircuits.Data.Accounts;

/// <summary>What a staff member signs in with. What they may do is not here: it follows from their roles in the directory.</summary>
public sealed class Account : IdentityUser<Guid>
{
    /// <summary>The network that they work in.</summary>
    public Guid Network { get; set; }

    /// <summary>The staff member.</summary>
    public string Staff { get; set; } = "";
}
