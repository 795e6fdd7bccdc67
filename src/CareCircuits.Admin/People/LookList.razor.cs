using CareCircuits.Care.Access;
using CareCircuits.Care.Networks;
using CareCircuits.Engine.Decisions;
using Microsoft.AspNetCore.Components;

namespace CareCircuits.Admin.People;

/// <summary>Who looked into the file, when, and what let them in.</summary>
public sealed partial class LookList(FileDoor door)
{
    private const int Most = 50;
    private IReadOnlyList<Look> looks = [];

    /// <summary>Whose file.</summary>
    [Parameter]
    [EditorRequired]
    public Guid Person { get; set; }

    /// <summary>Names of staff.</summary>
    [Parameter]
    [EditorRequired]
    public required NameBook Names { get; set; }

    [CascadingParameter]
    private Desk Desk { get; set; } = null!;

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync() =>
        looks = await door.LooksAsync(Desk, Person, null, Most, CancellationToken.None) is Outcome<IReadOnlyList<Look>>.Accepted(var seen) ? seen : [];
}
