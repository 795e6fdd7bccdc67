using CareCircuits.Care.Access;
using CareCircuits.Care.Enrolling;
using CareCircuits.Care.Explaining;
using CareCircuits.Care.Networks;
using CareCircuits.Engine.Decisions;
using Microsoft.AspNetCore.Components;

namespace CareCircuits.Admin.Explaining;

/// <summary>
/// "Why?" beside something that was decided. Nothing is computed before somebody asks; then the decision is made once more from what was
/// known at that time. Either a journal entry is named, or a workflow, whose last decision by rules is meant.
/// </summary>
public sealed partial class Why(Explanations explanations, DirectoryNames directory) : IDisposable
{
    private readonly CancellationTokenSource leaving = new();
    private bool isOpen;
    private bool isLoading;
    private ExplainedEntry? explained;
    private Refusal? refusal;
    private NameBook names = new(new Dictionary<string, Service>(), new Dictionary<string, StaffMember>());

    /// <summary>Who is at work.</summary>
    [CascadingParameter]
    public required Desk Desk { get; set; }

    /// <summary>The enrolment.</summary>
    [Parameter]
    [EditorRequired]
    public EnrolmentKey Enrolment { get; set; }

    /// <summary>The number of the journal entry that decided; without one, the last decision by rules of <see cref="Workflow"/>.</summary>
    [Parameter]
    public int? Number { get; set; }

    /// <summary>The entry of the one step that is asked about; all steps of the journal entry where there is none.</summary>
    [Parameter]
    public int? StepEntry { get; set; }

    /// <summary>The workflow whose last decision by rules is meant.</summary>
    [Parameter]
    public string? Workflow { get; set; }

    /// <summary>What the question is about, for those who hear the page.</summary>
    [Parameter]
    public string? About { get; set; }

    /// <inheritdoc/>
    public void Dispose()
    {
        leaving.Cancel();
        leaving.Dispose();
    }

    private async Task ToggleAsync()
    {
        isOpen = !isOpen;
        if (!isOpen)
            return;

        isLoading = true;
        names = await directory.FindAsync(Desk.Network, leaving.Token);
        var answer = Number is { } number
            ? await explanations.OfEntryAsync(Desk, Enrolment, number, leaving.Token)
            : await explanations.LastOfAsync(Desk, Enrolment, Workflow ?? "", leaving.Token);
        (explained, refusal) = answer switch
        {
            Outcome<ExplainedEntry>.Accepted(var entry) => (entry with { Steps = [.. entry.Steps.Where(step => StepEntry is null || step.Entry == StepEntry)] }, null),
            Outcome<ExplainedEntry>.Refused(var reason) => ((ExplainedEntry?)null, reason),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
        isLoading = false;
    }
}
