using CareCircuits.Admin.Studio.Inputs;
using CareCircuits.Rules.Data;
using Microsoft.AspNetCore.Components;

namespace CareCircuits.Admin.Studio.Steps;

/// <summary>What is asked about a search: for a service, or for one who takes the person on.</summary>
public sealed partial class SearchForm
{
    /// <summary>The search.</summary>
    [CascadingParameter]
    public required DraftPart Part { get; set; }

    /// <summary>Whether services are asked; else staff are.</summary>
    [Parameter]
    public bool IsReferral { get; set; }

    private IReadOnlyList<Choosable> Offers => [new("one-by-one", Say["OneByOne"]), new("all-at-once", Say["AllAtOnce"])];

    private IReadOnlyList<DataKind> Found => [IsReferral ? DataKind.Service : DataKind.Staff];
}
