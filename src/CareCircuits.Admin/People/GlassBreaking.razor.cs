using CareCircuits.Admin.Pieces;
using CareCircuits.Care.Access;
using CareCircuits.Engine.Decisions;
using Microsoft.AspNetCore.Components;

namespace CareCircuits.Admin.People;

/// <summary>Opens a closed file in an emergency: with a reason, for two hours, and never unseen.</summary>
public sealed partial class GlassBreaking(BrokenGlass glass, Refusals refusals)
{
    private string reason = "";
    private string? wrong;

    /// <summary>Whose file.</summary>
    [Parameter]
    [EditorRequired]
    public Guid Person { get; set; }

    /// <summary>Told when it is open.</summary>
    [Parameter]
    public EventCallback Broken { get; set; }

    [CascadingParameter]
    private Desk Desk { get; set; } = null!;

    private async Task BreakAsync()
    {
        switch (await glass.BreakAsync(Desk, Person, reason, CancellationToken.None))
        {
            case Outcome<GlassBreak>.Accepted:
                await Broken.InvokeAsync();
                break;
            case Outcome<GlassBreak>.Refused(ReasonNeeded(var letters)):
                wrong = Say["GlassShort", letters];
                break;
            case Outcome<GlassBreak>.Refused(var refusal):
                wrong = refusals.Say(refusal);
                break;
        }
    }
}
