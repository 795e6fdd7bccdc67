using CareCircuits.Admin.Explaining;
using CareCircuits.Care.People;
using CareCircuits.Care.Running;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using Microsoft.JSInterop;

namespace CareCircuits.Admin.People;

/// <summary>The people within reach of a desk, found by name, a page at a time. The place is kept in the address.</summary>
public sealed partial class PeoplePage(PeopleList list, NavigationManager navigation, IJSRuntime browser, IStringLocalizer<FactWords> facts)
{
    private const int PageSize = 30;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);
    private IReadOnlyList<PersonLine> lines = [];
    private CancellationTokenSource? typing;

    [SupplyParameterFromQuery(Name = "name")]
    private string? Text { get; set; }

    [SupplyParameterFromQuery(Name = "from")]
    private int From { get; set; }

    /// <inheritdoc/>
    protected override async Task LoadAsync()
    {
        From = Math.Max(0, From);
        lines = await list.PageAsync(Desk, Text, From, PageSize, Leaving);
    }

    /// <inheritdoc/>
    protected override bool Concerns(Change change) => true;

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        typing?.Cancel();
        typing?.Dispose();
        base.Dispose(disposing);
    }

    private IEnumerable<string> About(PersonLine line)
    {
        if (line.Age is { } age)
            yield return Say["Years", age];
        if (line.Commune is { Length: > 0 } commune)
            yield return commune;
        if (line.Language is { Length: > 0 } language)
            yield return facts["language:" + language] is { ResourceNotFound: false } words ? words.Value : language;
    }

    private string AddressOf(int from) =>
        navigation.GetUriWithQueryParameters("/people", new Dictionary<string, object?> { ["name"] = string.IsNullOrEmpty(Text) ? null : Text, ["from"] = from == 0 ? null : from });

    /// <summary>Looks a moment after the last letter.</summary>
    private async Task FindAsync(ChangeEventArgs typed)
    {
        typing?.Cancel();
        typing?.Dispose();
        typing = CancellationTokenSource.CreateLinkedTokenSource(Leaving);
        var mine = typing.Token;
        await Task.Delay(Pause, mine).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
        if (mine.IsCancellationRequested)
            return;
        (Text, From) = (typed.Value as string, 0);
        await LoadAsync();

        // The place is kept without going anywhere: who has clicked meanwhile is not brought back.
        if (!mine.IsCancellationRequested)
            await browser.InvokeVoidAsync("care.keepPlace", "/people", AddressOf(0));
    }
}
