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
    private bool hasMore;

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
    protected override async Task OnParametersSetAsync() => Show(await ReadAsync(before: null), []);

    private async Task MoreAsync() => Show(await ReadAsync(looks[^1].Id), looks);

    private void Show(IReadOnlyList<Look> read, IReadOnlyList<Look> after) => (looks, hasMore) = ([.. after, .. read], read.Count == Most);

    private async Task<IReadOnlyList<Look>> ReadAsync(long? before) =>
        await door.LooksAsync(Desk, Person, before, Most, CancellationToken.None) is Outcome<IReadOnlyList<Look>>.Accepted(var seen) ? seen : [];
}
