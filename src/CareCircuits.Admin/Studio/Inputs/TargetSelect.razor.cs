using System.Text.Json.Nodes;
using CareCircuits.Admin.Circuits;
using CareCircuits.Engine.Definitions;
using Microsoft.AspNetCore.Components;

namespace CareCircuits.Admin.Studio.Inputs;

/// <summary>Where a way leads: one of the steps of its region.</summary>
public sealed partial class TargetSelect
{
    /// <summary>The coordinator at the draft.</summary>
    [CascadingParameter]
    public required StudioSession Session { get; set; }

    /// <summary>Its id.</summary>
    [Parameter]
    public string? Id { get; set; }

    /// <summary>The words of the draft.</summary>
    [Parameter]
    [EditorRequired]
    public required StepWords Words { get; set; }

    /// <summary>The workflow.</summary>
    [Parameter]
    [EditorRequired]
    public required string Workflow { get; set; }

    /// <summary>The step that the way leaves; null for the start of the workflow and for what it handles wherever it is.</summary>
    [Parameter]
    public string? Step { get; set; }

    /// <summary>Where it leads now.</summary>
    [Parameter]
    public string? Value { get; set; }

    /// <summary>Told where it is to lead; the empty text for nowhere.</summary>
    [Parameter]
    [EditorRequired]
    public EventCallback<string?> Chosen { get; set; }

    /// <summary>Whether it can also end the whole workflow, as the ways of handled events can.</summary>
    [Parameter]
    public bool MayStop { get; set; }

    /// <summary>What stands for nowhere; null where it must lead somewhere.</summary>
    [Parameter]
    public string? Empty { get; set; }

    /// <summary>The entry that makes a new step; null for none.</summary>
    [Parameter]
    public string? More { get; set; }

    /// <summary>The branch in whose steps it ends; null for the region of the step.</summary>
    [Parameter]
    public JsonNode? Branch { get; set; }

    /// <summary>What it is called, where no label stands by it.</summary>
    [Parameter]
    public string? AriaLabel { get; set; }

    /// <summary>The ids of what is said about it.</summary>
    [Parameter]
    public string? DescribedBy { get; set; }

    /// <summary>"true" where something is wrong with it.</summary>
    [Parameter]
    public string? Invalid { get; set; }

    /// <summary>By what tests find it.</summary>
    [Parameter]
    public string? Test { get; set; }

    private IReadOnlyList<Choosable> Options
    {
        get
        {
            var document = Session.Now.Document(Session.Files.WorkflowPath(Workflow));
            var steps = Branch is not null ? RegionSteps.In(Branch, Words) : Step is null ? RegionSteps.In(document, Words) : RegionSteps.Around(document, Step, Words);
            return MayStop ? [.. steps, new Choosable(Targets.Stop, Words.Stopped)] : steps;
        }
    }
}
