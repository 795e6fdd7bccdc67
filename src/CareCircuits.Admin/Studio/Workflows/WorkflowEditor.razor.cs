using CareCircuits.Admin.Circuits;
using CareCircuits.Admin.Circuits.Drawing;
using CareCircuits.Admin.Frame;
using CareCircuits.Engine.Decisions;
using CareCircuits.Engine.Definitions;
using CareCircuits.Engine.Editing;
using CareCircuits.Rules.Findings;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace CareCircuits.Admin.Studio.Workflows;

/// <summary>One workflow of a draft, to be edited as a drawing and as an outline, which both can do the same, by mouse and by keyboard.</summary>
public sealed partial class WorkflowEditor(Reader reader, NavigationManager navigation, IJSRuntime browser) : IDisposable
{
    private readonly HashSet<string> marked = [];
    private DotNetObjectReference<WorkflowEditor>? self;
    private ElementReference element;
    private string? opened;
    private string? focus;
    private string? dialog;
    private string? arrivedAt;
    private bool isOutlined;

    /// <summary>The coordinator at the draft.</summary>
    [CascadingParameter]
    public required StudioSession Session { get; set; }

    /// <summary>The draft's words; null where it cannot be read.</summary>
    [Parameter]
    [EditorRequired]
    public required StepWords? Words { get; set; }

    /// <summary>Where the draft is.</summary>
    [Parameter]
    [EditorRequired]
    public required CircuitAddress Address { get; set; }

    /// <summary>The workflow that is edited; the first where none is named.</summary>
    [Parameter]
    public string? WorkflowName { get; set; }

    /// <summary>The step that is chosen.</summary>
    [Parameter]
    public string? Step { get; set; }

    /// <summary>The steps of a way that is lit.</summary>
    [Parameter]
    public IReadOnlyList<string> Path { get; set; } = [];

    private WorkflowPlan? Plan { get; set; }

    private WorkflowDefinition Workflow => Plan!.Definition;

    private StepActions Actions => new(Session, Workflow.Id);

    private StepDefinition? Selected => Step is null ? null : Find(Step);

    // Beside the panel of a step there is room for the drawing or, where it is asked for, for the outline too.
    private string Look => (Selected is null, isOutlined) switch { (true, _) => "plan editor", (false, true) => "plan editor with-step outlined", (false, false) => "plan editor with-step" };

    private IReadOnlyList<Finding> Found { get; set; } = [];

    private IReadOnlyDictionary<string, FoundAt> FoundBySteps { get; set; } = new Dictionary<string, FoundAt>();

    private Picture Picture => Session.Now.Shelved!.PictureOf(Plan!, reader.Language, Words!);

    private string Drawing => $"/{navigation.ToBaseRelativePath(navigation.Uri).Split('#')[0]}#{WorkflowDrawing.Anchor}";

    /// <inheritdoc/>
    protected override void OnParametersSet()
    {
        var circuit = Session.Now.Shelved?.Circuit;
        Plan = WorkflowName is null ? circuit?.InOrder is [var firstOne, ..] ? firstOne : null : circuit?.Workflows.GetValueOrDefault(WorkflowName);
        if (Plan is null)
            return;
        Found = [.. Session.Now.Findings.Where(finding => finding.Workflow == Workflow.Id)];
        FoundBySteps = FoundAt.BySteps(Found, Workflow.Id);
        marked.RemoveWhere(step => Find(step) is null);
    }

    /// <inheritdoc/>
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (Plan is not null && opened != Workflow.Id)
        {
            opened = Workflow.Id;
            await browser.InvokeVoidAsync("careStudio.open", element, self ??= DotNetObjectReference.Create(this));
        }

        if (dialog is { } menu)
        {
            dialog = null;
            await browser.InvokeVoidAsync("care.openDialog", menu);
        }

        if (Step != arrivedAt)
        {
            arrivedAt = Step;
            if (Selected is not null && focus is null)
                await browser.InvokeVoidAsync("careStudio.arrive", element);
        }

        if (focus is { } step && Plan is not null && Find(step) is not null)
        {
            focus = null;
            await browser.InvokeVoidAsync("careStudio.go", element, step);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => self?.Dispose();

    private StepDefinition? Find(string step) => Plan!.Steps.GetValueOrDefault(step)?.Definition;

    private string TitleOf(string step) => Find(step) is { } found ? Words!.Title(found) : step;

    private RenderFragment? WaysOf(StepDefinition step) => step.Id != Step || Neighbours.RegionOf(Workflow, step.Id) is not { } region ? null : builder =>
    {
        builder.OpenComponent<LeadsToList>(0);
        builder.AddComponentParameter(1, nameof(LeadsToList.Step), step);
        builder.AddComponentParameter(2, nameof(LeadsToList.Region), region);
        builder.AddComponentParameter(3, nameof(LeadsToList.Words), Words);
        builder.AddComponentParameter(4, nameof(LeadsToList.OnLed), EventCallback.Factory.Create<(ArrowPlace, string)>(this, LeadAsync));
        builder.CloseComponent();
    };
}
