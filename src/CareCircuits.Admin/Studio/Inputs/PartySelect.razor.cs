using CareCircuits.Rules.Data;
using Microsoft.AspNetCore.Components;

namespace CareCircuits.Admin.Studio.Inputs;

/// <summary>Someone who is told something: a role, the service or colleague that a datum holds, or the person.</summary>
public sealed partial class PartySelect
{
    private static readonly DataKind[] Parties = [DataKind.Service, DataKind.Staff];

    /// <summary>Whether it can be the person, too.</summary>
    [Parameter]
    public bool MayBePerson { get; set; }

    /// <summary>What stands for nobody; null where someone must be chosen.</summary>
    [Parameter]
    public string? Empty { get; set; }

    private IReadOnlyList<Choosable> Others =>
        [.. MayBePerson ? [new Choosable("person", Part.Words.Party("person"), Say["PersonGroup"])] : Array.Empty<Choosable>(), .. PartChoices.Roles(Part, Say["RolesGroup"])];
}
