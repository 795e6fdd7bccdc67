using CareCircuits.Care.Access;
using Microsoft.AspNetCore.Components;

namespace CareCircuits.Admin.Frame;

/// <summary>One's own corner: language, theme, leaving.</summary>
public sealed partial class AccountMenu(Reader reader, NavigationManager navigation)
{
    /// <summary>Who is at work.</summary>
    [Parameter]
    public required Desk Desk { get; set; }

    private string Back => Uri.EscapeDataString("/" + navigation.ToBaseRelativePath(navigation.Uri));
}
