using System.Globalization;
using CareCircuits.Admin.Circuits.Drawing;
using CareCircuits.Admin.Explaining;
using CareCircuits.Care.Networks;
using CareCircuits.Engine.Decisions;
using CareCircuits.Engine.Definitions;
using CareCircuits.Engine.Flow;
using CareCircuits.Rules.Data;
using CareCircuits.Rules.Expressions;
using CareCircuits.Rules.RuleSets;
using Microsoft.Extensions.Localization;

namespace CareCircuits.Admin.Circuits;

/// <summary>The steps and ways of one circuit version in words, in the language of the reader.</summary>
public sealed class StepWords(Circuit circuit, string language, IStringLocalizer<StepWords> say, TimeWords time, WhyTeller teller)
{
    private static readonly NameBook Nobodies = new(new Dictionary<string, Service>(), new Dictionary<string, StaffMember>());

    private readonly Dictionary<string, RoleDefinition> roles = circuit.Definition.Roles.DistinctBy(role => role.Id).ToDictionary(role => role.Id);

    /// <summary>Times in words.</summary>
    public TimeWords Time => time;

    /// <summary>What stands for all that is handled wherever the workflow is.</summary>
    public string Anywhere => say["Anywhere"];

    /// <summary>What stands for the end of the whole workflow by an event.</summary>
    public string Stopped => say["Stopped"];

    /// <summary>A wording in the reader's language; the name in plain words where there is none.</summary>
    public string Said(Wording? wording, string name) => wording?.In(language) is { Length: > 0 } said ? said : SaidFacts.Plainly(name);

    /// <summary>The title of a step.</summary>
    public string Title(StepDefinition step) => Said(step.Title, step.Id);

    /// <summary>The title of the first step of that id in the circuit; its name where there is none.</summary>
    public string StepTitle(string id) => circuit.InOrder.Select(plan => plan.Steps.GetValueOrDefault(id)?.Definition).FirstOrDefault(step => step is not null) is { } found ? Title(found) : SaidFacts.Plainly(id);

    /// <summary>The title of a workflow; its name where there is none of that id.</summary>
    public string Workflow(string id) => Said(circuit.Workflows.GetValueOrDefault(id)?.Definition.Title, id);

    /// <summary>What kind of step it is.</summary>
    public string Kind(StepDefinition step) => step switch
    {
        TaskStep { Voluntary: true } => say["Kind.Contact"],
        RunStep { Wait: true } => say["Kind.RunAndWait"],
        ParallelStep { Complete: Completion.Any } => say["Kind.ParallelAny"],
        _ => say[$"Kind.{step.GetType().Name}"],
    };

    /// <summary>The icon of that kind of step.</summary>
    public static string Icon(StepDefinition step) => step switch
    {
        TaskStep { Voluntary: true } => "forum",
        TaskStep => "task_alt",
        DecideStep => "rule",
        ReferStep => "travel_explore",
        AssignStep => "person_search",
        ShareStep => "share",
        WaitStep => "hourglass_empty",
        NotifyStep => "mail",
        SetStep => "edit_note",
        RaiseStep => "campaign",
        RunStep => "account_tree",
        ParallelStep => "view_week",
        _ => "flag",
    };

    /// <summary>A role, a datum or the person, as someone who is told or does something.</summary>
    public string Party(string? party) =>
        party is null ? say["Nobody"]
        : party == "person" ? say["ThePerson"]
        : DataReference.NameOf(party) is { } datum ? time.Datum(datum)
        : Role(party);

    /// <summary>The title of a role.</summary>
    public string Role(string id) => Said(roles.GetValueOrDefault(id)?.Title, id);

    /// <summary>The title of a purpose.</summary>
    public string Purpose(string id) => Said(circuit.Purposes.GetValueOrDefault(id)?.Title, id);

    /// <summary>What a kind of content is called, that people may be told.</summary>
    public string Content(string id) => say[$"Content.{id}"] is { ResourceNotFound: false } known ? known : SaidFacts.Plainly(id);

    /// <summary>What an event is called.</summary>
    public string Event(string id) =>
        circuit.Events.GetValueOrDefault(id)?.Title is { Texts.Count: > 0 } title ? Said(title, id)
        : say[$"Event.{id}"] is { ResourceNotFound: false } known ? known : SaidFacts.Plainly(id);

    /// <summary>How a workflow begins.</summary>
    public string StartOf(WorkflowDefinition workflow) => workflow.StartsOn is { } @event ? Event(@event) : say["StartedByAnother"];

    /// <summary>One of several branches.</summary>
    public string Branch(int number) => say["Branch", number.ToString(CultureInfo.CurrentCulture)];

    /// <summary>The small print on the box of a step.</summary>
    public IEnumerable<PictureNote> Notes(StepDefinition step)
    {
        if (Who(step) is { } who)
            yield return new PictureNote("person", who);
        if (Limit(step) is { } limit)
            yield return new PictureNote("schedule", time.Limit(limit));
        if (RuleSetOf(step) is { } set)
            yield return new PictureNote("gavel", RuleSet(set));
    }

    /// <summary>Who does it, or is told.</summary>
    public string? Who(StepDefinition step) => step switch
    {
        TaskStep { Role: { } role } => Role(role),
        ReferStep { Role: { } role } => Role(role),
        AssignStep { Role: { } role } => Role(role),
        ShareStep share => Party(share.With),
        NotifyStep notify => Party(notify.To),
        RunStep run => Workflow(run.Workflow),
        RaiseStep raise => Event(raise.Event),
        _ => null,
    };

    /// <summary>Until when it is done or over.</summary>
    public static TimeLimit? Limit(StepDefinition step) => step switch
    {
        TaskStep task => task.Due,
        ReferStep refer => refer.Until,
        AssignStep assign => assign.Until,
        WaitStep wait => wait.Until,
        _ => null,
    };

    /// <summary>The rule set that decides or judges there.</summary>
    public static string? RuleSetOf(StepDefinition step) => step switch
    {
        DecideStep decide => decide.Rules,
        ReferStep refer => refer.Services,
        AssignStep assign => assign.Candidates,
        _ => null,
    };

    /// <summary>What a rule set is called; its id in plain words where the house has none for it.</summary>
    public string RuleSet(string id) => say[$"Set.{id}"] is { ResourceNotFound: false } known ? known : SaidFacts.Plainly(id);

    /// <summary>Why a way is taken; nothing where the step has only that one.</summary>
    public string Way(StepDefinition? step, Way way) => way.Kind switch
    {
        WayKind.Outcome => Outcome(step, way.Name),
        WayKind.When => step is DecideStep { When: { } conditions } && int.TryParse(way.Name, CultureInfo.InvariantCulture, out var number) && number < conditions.Count
            ? Condition(step, conditions[number].If) : way.Label,
        WayKind.Event or WayKind.On or WayKind.WorkflowOn => Event(way.Name),
        WayKind.Otherwise => say["Otherwise"],
        WayKind.Unknown => say["Unknown"],
        WayKind.Timeout => say["Timeout"],
        WayKind.Overdue => say["Overdue"],
        WayKind.Next => "",
    };

    /// <summary>An expression of a step, said as people do; as it is written where it cannot be read.</summary>
    public string Condition(StepDefinition step, string expression)
    {
        var plan = circuit.InOrder.FirstOrDefault(plan => plan.Steps.GetValueOrDefault(step.Id)?.Definition == step);
        var said = plan is null ? null : Expression.Read(expression, ExpressionScope.Workflow(plan.Shape)).Expression?.Said;
        return said is null ? expression : Clauses(plan!.Definition.Id).Of(said);
    }

    /// <summary>Says conditions as the workflow calls its data.</summary>
    public SaidClauses Clauses(string? workflow) => teller.Clauses(teller.Facts(circuit, workflow, Nobodies));

    /// <summary>What a member of a fact, or a datum of the workflow, is called.</summary>
    public string FactName(string? workflow, string fact, string member) => teller.Facts(circuit, workflow, Nobodies).Name(fact, member);

    /// <summary>What a rule gives as its reason.</summary>
    public string Reason(Rule rule) => teller.Reason(rule);

    /// <summary>An outcome of rules.</summary>
    public string Outcome(string code) => say[$"Outcome.{code}"] is { ResourceNotFound: false } known ? known : teller.Outcomes.Of(code);

    private string Outcome(StepDefinition? step, string name) => step switch
    {
        TaskStep task when task.Labels?.GetValueOrDefault(name) is { } label => Said(label, name),
        RunStep run when circuit.Workflows.GetValueOrDefault(run.Workflow)?.Definition.Steps.OfType<EndStep>().FirstOrDefault(end => end.Result == name) is { } end => Title(end),
        ReferStep when say[$"Refer.{name}"] is { ResourceNotFound: false } known => known,
        _ => Outcome(name),
    };
}
