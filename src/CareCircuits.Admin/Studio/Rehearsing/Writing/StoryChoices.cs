using CareCircuits.Admin.Circuits;
using CareCircuits.Admin.Studio.Inputs;
using CareCircuits.Care.Networks;
using CareCircuits.Engine.Decisions;
using CareCircuits.Engine.Definitions;
using CareCircuits.Engine.Flow;
using CareCircuits.Engine.Rehearsals;
using CareCircuits.Rules.Data;
using CareCircuits.Rules.Json;

namespace CareCircuits.Admin.Studio.Rehearsing.Writing;

/// <summary>What an entry of a rehearsal can name: steps, outcomes, events, purposes, and who takes part. What is possible at that moment stands first.</summary>
/// <param name="Circuit">The circuit.</param>
/// <param name="Words">Its words.</param>
/// <param name="Names">What services and staff of the story are called.</param>
/// <param name="Language">The reader's.</param>
/// <param name="ThePerson">What the person is called.</param>
/// <param name="OpenNow">The heading of what is possible at that moment.</param>
public sealed record StoryChoices(Circuit Circuit, StepWords Words, NameBook Names, string Language, string ThePerson, string OpenNow)
{
    /// <summary>The events that may happen.</summary>
    public IReadOnlyList<Choosable> Events(Standing? now)
    {
        var possible = now?.Events.Select(one => one.Event.Id).ToHashSet() ?? [];
        return
        [
            .. Circuit.Events.Keys.Where(id => id is not (BuiltInEvents.EnrolmentEnded or BuiltInEvents.ConsentWithdrawn))
                .OrderByDescending(possible.Contains).Select(id => new Choosable(id, Words.Event(id), possible.Contains(id) ? OpenNow : null)),
        ];
    }

    /// <summary>The tasks, as <see cref="StepName"/> names them.</summary>
    public IReadOnlyList<Choosable> Tasks(Standing? now) => Named(step => step is TaskStep, now);

    /// <summary>The searches that ask for an answer.</summary>
    public IReadOnlyList<Choosable> Searches(Standing? now) => Named(step => step is ReferStep or AssignStep, now);

    /// <summary>The outcomes of a task.</summary>
    public IReadOnlyList<Choosable> Outcomes(string workflow, string step) => StepOf(workflow, step) is TaskStep task
        ? [.. task.Outcomes.Keys.Select(outcome => new Choosable(outcome, Words.Way(task, new Way(task.Id, WayKind.Outcome, outcome, ""))))]
        : [];

    /// <summary>Who may answer a search: those who are asked, then all others, and the person.</summary>
    public IReadOnlyList<Choosable> Answerers(Standing? now, string workflow, string step)
    {
        var asked = now?.Questions.FirstOrDefault(question => question.Workflow == workflow && question.Step == step)?.By ?? [];
        return [.. asked.Select(id => new Choosable(id, NameOf(id), OpenNow)), .. Everyone.Where(id => !asked.Contains(id)).Select(id => new Choosable(id, NameOf(id)))];
    }

    /// <summary>The purposes.</summary>
    public IReadOnlyList<Choosable> Purposes => [.. Circuit.Definition.Purposes.Select(purpose => new Choosable(purpose.Id, Words.Purpose(purpose.Id)))];

    /// <summary>Who may be told, reminded or asked.</summary>
    public IReadOnlyList<Choosable> Parties =>
        [.. Circuit.Definition.Roles.Select(role => new Choosable(role.Id, Words.Role(role.Id))), .. Everyone.Select(id => new Choosable(id, NameOf(id)))];

    /// <summary>The states of a question to one candidate.</summary>
    public IReadOnlyList<Choosable> States => [.. Enum.GetValues<ReferralState>().Select(EnumNames.NameOf).Select(state => new Choosable(state, Words.Outcome(state)))];

    /// <summary>The workflows.</summary>
    public IReadOnlyList<Choosable> Workflows => [.. Circuit.InOrder.Select(plan => new Choosable(plan.Definition.Id, Words.Workflow(plan.Definition.Id)))];

    /// <summary>How a workflow, or any where none is named, can end.</summary>
    public IReadOnlyList<Choosable> Results(string? workflow) =>
    [
        .. Circuit.InOrder.Where(plan => workflow is null || plan.Definition.Id == workflow)
            .SelectMany(plan => Ways.StepsOf(plan.Definition).OfType<EndStep>()).Select(end => end.Result).OfType<string>()
            .Append(Targets.Stopped).Distinct().Select(result => new Choosable(result, Words.Outcome(result))),
    ];

    /// <summary>The steps of a kind, by their ids alone, under their workflows.</summary>
    public IReadOnlyList<Choosable> Steps(Func<StepDefinition, bool> which) =>
    [
        .. All(which).DistinctBy(found => found.Step.Id).Select(found => new Choosable(found.Step.Id, Words.Title(found.Step), Words.Workflow(found.Workflow))),
    ];

    /// <summary>The data of all workflows, by name.</summary>
    public IReadOnlyDictionary<string, DataType> Data =>
        Circuit.InOrder.SelectMany(plan => plan.Definition.Data).DistinctBy(datum => datum.Key).ToDictionary(datum => datum.Key, datum => datum.Value);

    /// <summary>The workflow that an entry means with a step: the one named, else where it is open, else the first that has it.</summary>
    public string WorkflowOf(string? named, string step, Standing? now) => named
        ?? now?.Open.FirstOrDefault(open => open.Step == step)?.Workflow
        ?? All(found => found.Id == step).Select(found => found.Workflow).FirstOrDefault() ?? "";

    /// <summary>Whether a step's id needs the name of its workflow beside it.</summary>
    public bool IsAmbiguous(string step) => All(found => found.Id == step).Skip(1).Any();

    /// <summary>The step of a workflow; null where there is none.</summary>
    public StepDefinition? StepOf(string workflow, string step) => Circuit.Workflows.GetValueOrDefault(workflow)?.Steps.GetValueOrDefault(step)?.Definition;

    /// <summary>What someone of the story is called.</summary>
    public string NameOf(string id) => id == Party.Person.Id ? ThePerson
        : Circuit.Definition.Roles.Any(role => role.Id == id) ? Words.Role(id)
        : Names.StaffName(id) ?? Names.ServiceName(id)?.In(Language) ?? id;

    private IEnumerable<string> Everyone => [.. Names.Services.Keys, .. Names.Staff.Keys, Party.Person.Id];

    private List<Choosable> Named(Func<StepDefinition, bool> which, Standing? now)
    {
        var open = (now?.Open ?? []).Where(one => one.Definition is { } step && which(step)).Select(one => new StepName(one.Workflow, one.Step)).Distinct().ToList();
        return
        [
            .. open.Select(name => Named(name, OpenNow)),
            .. All(which).Select(found => new StepName(found.Workflow, found.Step.Id)).Where(name => !open.Contains(name)).Select(name => Named(name, Words.Workflow(name.Workflow))),
        ];
    }

    private Choosable Named(StepName name, string group) => new(name.ToString(), StepOf(name.Workflow, name.Step) is { } step ? Words.Title(step) : name.Step, group);

    private IEnumerable<(string Workflow, StepDefinition Step)> All(Func<StepDefinition, bool> which) =>
        Circuit.InOrder.SelectMany(plan => Ways.StepsOf(plan.Definition).Where(which), (plan, step) => (plan.Definition.Id, step));
}
