using CareCircuits.Admin.Circuits;
using CareCircuits.Admin.Explaining;
using CareCircuits.Admin.Studio.Inputs;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace CareCircuits.Admin.Studio.Steps;

/// <summary>What is passed on to whom, under which agreement.</summary>
public sealed partial class ShareForm(IStringLocalizer<CircuitWords> circuits)
{
    /// <summary>The sharing.</summary>
    [CascadingParameter]
    public required DraftPart Part { get; set; }

    private IReadOnlyList<Choosable> Contents =>
        [.. (Part.Circuit.Purposes.GetValueOrDefault(Part.Text("/purpose") ?? "")?.Content ?? []).Select(content => new Choosable(content, Name(content)))];

    private string Name(string content) => circuits[$"Content.{content}"] is { ResourceNotFound: false } known ? known : SaidFacts.Plainly(content);
}
