using CareCircuits.Care.Networks;
using Microsoft.AspNetCore.Components;

namespace CareCircuits.Admin.People;

/// <summary>What happened, in sentences, youngest first; each decision with its why.</summary>
public sealed partial class HistoryList(HistoryTeller teller)
{
    /// <summary>The enrolment.</summary>
    [Parameter]
    [EditorRequired]
    public required ShownEnrolment Enrolment { get; set; }

    /// <summary>Names of staff and services.</summary>
    [Parameter]
    [EditorRequired]
    public required NameBook Names { get; set; }

    private IEnumerable<HistoryEntry> Entries => Enrolment.Entries.Select(line => teller.Tell(line, Enrolment.Circuit, Names));
}
