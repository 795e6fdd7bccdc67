using CareCircuits.Admin.Frame;
using CareCircuits.Admin.Pieces;
using CareCircuits.Care.Access;
using CareCircuits.Care.Studio;
using CareCircuits.Engine.Decisions;
using CareCircuits.Engine.Editing;
using Microsoft.AspNetCore.Components;

namespace CareCircuits.Admin.Studio.Begin;

/// <summary>Begins the draft of a circuit that is new here: with next to nothing, or with files from elsewhere.</summary>
public sealed partial class NewCircuitPage(DraftBeginning beginning, Refusals refusals, Reader reader, NavigationManager navigation)
{
    private readonly NewCircuit asked = new(reader.Language);
    private bool isBusy;
    private string? refused;

    /// <summary>Who is at work.</summary>
    [CascadingParameter]
    public required Desk Desk { get; set; }

    private void Choose(string language, bool isChosen)
    {
        if (isChosen)
            asked.Languages.Add(language);
        else
            asked.Languages.Remove(language);
    }

    private async Task BeginAsync()
    {
        if (asked.Fault is { } fault)
        {
            refused = Words[fault];
            return;
        }

        (isBusy, refused) = (true, null);
        switch (Beginning.Empty(asked.Id, asked.Chosen, asked.Wording))
        {
            case Outcome<DraftFiles>.Accepted(var files):
                Tell(await beginning.BeginAsync(Desk, files, null, CancellationToken.None));
                break;
            case Outcome<DraftFiles>.Refused(var no):
                refused = refusals.Say(no);
                break;
            default:
                throw new System.Diagnostics.UnreachableException();
        }

        isBusy = false;
    }

    private void Tell(Outcome<CircuitDraft> said)
    {
        if (said is Outcome<CircuitDraft>.Accepted(var draft))
            navigation.NavigateTo($"/circuits/{Uri.EscapeDataString(draft.Circuit)}/draft");
        else if (said is Outcome<CircuitDraft>.Refused(var no))
            refused = refusals.Say(no);
    }
}
