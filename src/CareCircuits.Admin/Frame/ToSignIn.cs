using Microsoft.AspNetCore.Components;

namespace CareCircuits.Admin.Frame;

/// <summary>Leads someone who is not signed in to the sign-in page, and afterwards back to where they wanted to go.</summary>
public sealed class ToSignIn(NavigationManager navigation) : ComponentBase
{
    /// <inheritdoc/>
    protected override void OnInitialized() =>
        navigation.NavigateTo($"/sign-in?back={Uri.EscapeDataString("/" + navigation.ToBaseRelativePath(navigation.Uri))}", forceLoad: true);
}
