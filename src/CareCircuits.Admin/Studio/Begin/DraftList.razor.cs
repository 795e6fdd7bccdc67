using CareCircuits.Admin.Pieces;
using CareCircuits.Care.Access;
using CareCircuits.Care.Networks;
using CareCircuits.Care.Studio;
using CareCircuits.Engine.Decisions;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace CareCircuits.Admin.Studio.Begin;

/// <summary>The drafts of a network: who changed each last, and when; to go on with, or to throw away.</summary>
public sealed partial class DraftList(DraftBeginning beginning, Refusals refusals, IJSRuntime browser)
{
    private Guid? discarding;
    private string? note;
    private bool noteIsBad;

    /// <summary>Who looks.</summary>
    [Parameter]
    [EditorRequired]
    public required Desk Desk { get; set; }

    /// <summary>The drafts, the one changed last first.</summary>
    [Parameter]
    [EditorRequired]
    public required IReadOnlyList<DraftRow> Drafts { get; set; }

    /// <summary>What colleagues are called.</summary>
    [Parameter]
    [EditorRequired]
    public required NameBook Names { get; set; }

    private Task AskAsync(DraftRow row)
    {
        (discarding, note) = (row.Line.Id, null);
        return browser.FocusAsync("#discard-asked button");
    }

    private Task KeepAsync(DraftRow row)
    {
        discarding = null;
        return browser.FocusAsync($"#discard-{row.Line.Id}");
    }

    private async Task DiscardAsync(DraftRow row)
    {
        var said = await beginning.DiscardAsync(Desk, row.Line.Circuit, CancellationToken.None);
        noteIsBad = said is Outcome<CircuitDraft>.Refused;
        note = said is Outcome<CircuitDraft>.Refused(var no) ? refusals.Say(no) : Say["Discarded", row.Title];
        discarding = null;
        await browser.FocusAsync("#drafts-title");
    }
}
