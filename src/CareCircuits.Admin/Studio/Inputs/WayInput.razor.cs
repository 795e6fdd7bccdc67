using System.Text.Json.Nodes;
using CareCircuits.Engine.Editing;
using Microsoft.AspNetCore.Components;

namespace CareCircuits.Admin.Studio.Inputs;

/// <summary>Where a way out of the step leads: to a step beside it, or to a new one.</summary>
public sealed partial class WayInput
{
    private bool isNew;
    private string? kind = Palette.Contact;
    private int round;

    /// <summary>Whether it can also end the whole workflow.</summary>
    [Parameter]
    public bool MayStop { get; set; }

    /// <summary>What stands for nowhere; null where it must lead somewhere.</summary>
    [Parameter]
    public string? Empty { get; set; }

    private ArrowPlace? Arrow => WayPointers.ArrowOf(Part.Step, Part.Json, Pointer);

    private JsonNode? Branch => Arrow?.Branch is null ? null : Part.At(Pointer[..Pointer.LastIndexOf('/')]);

    private IReadOnlyList<Choosable> Kinds => [.. Palette.Kinds.Select(one => new Choosable(one, Studio[$"Flow.Kind.{one}"]))];

    private Task LeadAsync(string? target)
    {
        isNew = target == ChoiceBox.MoreValue;
        if (isNew || (string.IsNullOrEmpty(target) && Empty is null))
            return Task.CompletedTask;
        return Part.SetAsync(Pointer, string.IsNullOrEmpty(target) ? null : JsonValue.Create(target));
    }

    private async Task InsertAsync()
    {
        var (what, workflow, arrow) = (kind!, Part.Workflow!, Arrow!);
        await Part.EditAsync("step.insert", Pointer, files => StepEdits.Insert(files, workflow, what, arrow));
        Leave();
    }

    // The list is made anew, so that it shows again where the way leads.
    private void Leave() => (isNew, round) = (false, round + 1);
}
