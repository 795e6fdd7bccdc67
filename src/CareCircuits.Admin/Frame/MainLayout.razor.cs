using System.Security.Claims;
using CareCircuits.Care.Access;
using CareCircuits.Care.Networks;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.JSInterop;

namespace CareCircuits.Admin.Frame;

/// <summary>The frame around every page of someone at work: what they may go to, whose network it is, their account.</summary>
public sealed partial class MainLayout(Desks desks, IDirectory directory, NavigationManager navigation, IJSRuntime script, FrameParts parts)
{
    private Desk? desk;
    private string network = "";
    private ErrorBoundary? boundary;

    [CascadingParameter]
    private Task<AuthenticationState> SignedIn { get; set; } = null!;

    private string Here => "/" + navigation.ToBaseRelativePath(navigation.Uri).Split('#')[0];

    /// <inheritdoc/>
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
            await script.InvokeVoidAsync("care.live");
    }

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        boundary?.Recover();
        if (Signed.In((await SignedIn).User) is not { } signed)
            return;
        desk = await desks.FindAsync(signed.Network, signed.Staff, CancellationToken.None);
        network = (await directory.NetworksAsync(CancellationToken.None)).FirstOrDefault(known => known.Id == signed.Network)?.Name ?? "";
    }
}

/// <summary>What an account says of who signed in: the network and the staff member.</summary>
/// <param name="Network">The network.</param>
/// <param name="Staff">The staff member.</param>
public sealed record Signed(Guid Network, string Staff)
{
    /// <summary>The claim that holds the network.</summary>
    public const string NetworkClaim = "care.network";

    /// <summary>The claim that holds the staff member.</summary>
    public const string StaffClaim = "care.staff";

    /// <summary>Who signed in; null where nobody did.</summary>
    public static Signed? In(ClaimsPrincipal user) =>
        Guid.TryParse(user.FindFirstValue(NetworkClaim), out var network) && user.FindFirstValue(StaffClaim) is { } staff ? new Signed(network, staff) : null;
}
