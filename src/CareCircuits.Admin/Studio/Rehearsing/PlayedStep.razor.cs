using System.Text.Json;
using System.Text.Json.Nodes;
using CareCircuits.Admin.Circuits;
using CareCircuits.Admin.Forms;
using CareCircuits.Admin.Frame;
using CareCircuits.Admin.Pieces;
using CareCircuits.Care.Networks;
using CareCircuits.Engine.Decisions;
using CareCircuits.Engine.Definitions;
using CareCircuits.Engine.Rehearsals;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace CareCircuits.Admin.Studio.Rehearsing;

/// <summary>A step of a play that waits, with all that can be done with it: a task's outcomes and form, answers to a question.</summary>
public sealed partial class PlayedStep(IStringLocalizer<FormFields> sayForm)
{
    private readonly Dictionary<string, object?> values = [];
    private Dictionary<string, string> faults = [];
    private IReadOnlyList<FormField> fields = [];
    private IReadOnlyList<FormOption> services = [];
    private IReadOnlyList<FormOption> staff = [];
    private string? reason;

    /// <summary>The step.</summary>
    [Parameter]
    [EditorRequired]
    public required OpenStep Open { get; set; }

    /// <summary>The play as it stands.</summary>
    [Parameter]
    [EditorRequired]
    public required Standing Standing { get; set; }

    /// <summary>The circuit.</summary>
    [Parameter]
    [EditorRequired]
    public required Circuit Circuit { get; set; }

    /// <summary>Its words.</summary>
    [Parameter]
    [EditorRequired]
    public required StepWords Words { get; set; }

    /// <summary>What services and staff of the play are called.</summary>
    [Parameter]
    [EditorRequired]
    public required NameBook Names { get; set; }

    /// <summary>Says a moment on the virtual clock.</summary>
    [Parameter]
    [EditorRequired]
    public required Func<DateTimeOffset, string> Said { get; set; }

    /// <summary>Told the move that is made.</summary>
    [Parameter]
    public EventCallback<JsonObject> Move { get; set; }

    private string Title => Open.Definition is { } step ? Words.Title(step) : Open.Step;

    private string ReasonId => $"reason-{Open.Workflow}-{Open.Step}";

    private OpenQuestion? Question => Standing.Questions.FirstOrDefault(question => question.Workflow == Open.Workflow && question.Step == Open.Step);

    private DateTimeOffset? Until => Standing.Coming.Where(moment => moment.Workflow == Open.Workflow && moment.Step == Open.Step && moment.Kind == TimerKind.Until).Select(moment => (DateTimeOffset?)moment.At).FirstOrDefault();

    /// <summary>The workflow, where the step's id alone does not say which is meant.</summary>
    private string? Among => Standing.Open.Count(open => open.Step == Open.Step) > 1 ? Open.Workflow : null;

    /// <inheritdoc/>
    protected override void OnParametersSet()
    {
        fields = Open.Definition is TaskStep task ? [.. task.Form.Select(field => FormField.Of(field, Circuit, Reader))] : [];
        services = [.. Names.Services.Values.Select(service => new FormOption(service.Id, Reader.Say(service.Name, service.Id)))];
        staff = [.. Names.Staff.Values.Select(member => new FormOption(member.Id, member.Name))];
    }

    private string OwnerName(Party owner) => owner.Kind == PartyKind.Role ? Words.Role(owner.Id) : Names.Of(Reader, Circuit, owner);

    private string NameOf(string by) => by == Party.Person.Id ? Say["Rehearse.ThePerson"]
        : Names.StaffName(by) ?? Reader.Say(Names.ServiceName(by), by);

    private Task CompleteAsync(string outcome)
    {
        faults = outcome == Outcomes.Declined ? [] : FormFaults.HalfAsked(fields, values, sayForm);
        var form = FormAnswers.Sent(fields, values);
        return faults.Count > 0 ? Task.CompletedTask
            : Move.InvokeAsync(Acts.Complete(Open.Step, outcome, form.Count == 0 ? null : (JsonObject)JsonSerializer.SerializeToNode(form)!, Among));
    }

    private Task AnswerAsync(string by, Reply reply) =>
        Move.InvokeAsync(Acts.Answer(Open.Step, by, reply, string.IsNullOrWhiteSpace(reason) ? null : reason.Trim(), Among));
}
