using CareCircuits.Admin.Pieces;
using CareCircuits.Care.Access;
using CareCircuits.Care.Studio;
using CareCircuits.Engine.Decisions;
using Microsoft.AspNetCore.Components;

namespace CareCircuits.Admin.Studio.Rules;

/// <summary>Takes the facts of a real person to try rules with, for those to whom their file is open; that they looked is written down as everywhere.</summary>
public sealed partial class RealCaseForm(RealCases cases, Refusals refusals)
{
    private const int Most = 20;

    private IReadOnlyList<(string Number, string Name, string Id)> open = [];
    private string number = "";
    private string? said;
    private bool isRefused;
    private bool listed;

    /// <summary>The coordinator at the draft.</summary>
    [CascadingParameter]
    public required StudioSession Session { get; set; }

    /// <summary>The circuit.</summary>
    [Parameter]
    [EditorRequired]
    public required string Circuit { get; set; }

    /// <summary>The workflow whose data the rules read; null where none uses them.</summary>
    [Parameter]
    public string? Workflow { get; set; }

    /// <summary>Told the case.</summary>
    [Parameter]
    [EditorRequired]
    public EventCallback<RealCase> Opened { get; set; }

    private async Task ListAsync()
    {
        open = await cases.ListAsync(Session.Desk, Circuit, Most, CancellationToken.None);
        listed = true;
    }

    private Task TakeAsync(string id)
    {
        number = id;
        return OpenAsync();
    }

    private async Task OpenAsync()
    {
        switch (await cases.OpenAsync(Session.Desk, number, Workflow, CancellationToken.None))
        {
            case Outcome<RealCase>.Accepted(var opened):
                (said, isRefused) = (Say["CaseOpened", opened.Number], false);
                await Opened.InvokeAsync(opened);
                break;
            case Outcome<RealCase>.Refused(FileClosed(FileRule.NotAgreed)):
                (said, isRefused) = (refusals.Say(FileRule.NotAgreed), true);
                break;
            case Outcome<RealCase>.Refused:
                (said, isRefused) = (Say["CaseRefused"], true);
                break;
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }
}
