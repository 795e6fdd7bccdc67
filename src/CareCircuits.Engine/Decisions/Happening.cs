using System.Collections.Immutable;
using System.Text.Json.Serialization;
using CareCircuits.Engine.Definitions;
using CareCircuits.Engine.Flow;
using CareCircuits.Rules.Facts;
using CareCircuits.Rules.RuleSets;

namespace CareCircuits.Engine.Decisions;

/// <summary>Something that a decision made happen, in the past tense: what the journal tells and what is carried out after keeping.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "happening")]
[JsonDerivedType(typeof(WorkflowStarted), "workflow-started")]
[JsonDerivedType(typeof(WorkflowEnded), "workflow-ended")]
[JsonDerivedType(typeof(StepEntered), "step-entered")]
[JsonDerivedType(typeof(StepLeft), "step-left")]
[JsonDerivedType(typeof(WorkflowInterrupted), "workflow-interrupted")]
[JsonDerivedType(typeof(WorkCancelled), "work-cancelled")]
[JsonDerivedType(typeof(EventIgnored), "event-ignored")]
[JsonDerivedType(typeof(Decided), "decided")]
[JsonDerivedType(typeof(Reminded), "reminded")]
[JsonDerivedType(typeof(ReminderPassed), "reminder-passed")]
[JsonDerivedType(typeof(Escalated), "escalated")]
[JsonDerivedType(typeof(Ranked), "ranked")]
[JsonDerivedType(typeof(ReferralChanged), "referral-changed")]
[JsonDerivedType(typeof(Shared), "shared")]
[JsonDerivedType(typeof(Notified), "notified")]
[JsonDerivedType(typeof(Learned), "learned")]
[JsonDerivedType(typeof(ConsentGiven), "consent-given")]
[JsonDerivedType(typeof(ConsentRefused), "consent-refused")]
[JsonDerivedType(typeof(ConsentWithdrawn), "consent-withdrawn")]
[JsonDerivedType(typeof(EnrolmentConfirmed), "enrolment-confirmed")]
[JsonDerivedType(typeof(EnrolmentEnded), "enrolment-ended")]
[JsonDerivedType(typeof(IncidentRaised), "incident-raised")]
[JsonDerivedType(typeof(IncidentRepaired), "incident-repaired")]
public abstract record Happening
{
    private Happening()
    {
    }

    /// <summary>A workflow started.</summary>
    public sealed record WorkflowStarted(int Instance, string Workflow) : Happening;

    /// <summary>A workflow ended.</summary>
    public sealed record WorkflowEnded(int Instance, string Workflow, string Result) : Happening;

    /// <summary>A step became current.</summary>
    public sealed record StepEntered(int Instance, string Workflow, int Entry, string Step) : Happening;

    /// <summary>A step was left by one of its ways.</summary>
    public sealed record StepLeft(int Instance, string Workflow, int Entry, Way Way) : Happening;

    /// <summary>An event led the workflow away from wherever it was.</summary>
    public sealed record WorkflowInterrupted(int Instance, string Workflow, Way Way) : Happening;

    /// <summary>Open work was taken back; its owner is to be told.</summary>
    public sealed record WorkCancelled(int Entry, string Step, Party Owner) : Happening;

    /// <summary>An event was recorded, and nobody waited for it; <paramref name="Workflow"/> where one that runs but once ran already.</summary>
    public sealed record EventIgnored(string Event, string? Workflow) : Happening;

    /// <summary>Rules decided. What they saw is recorded with the signal.</summary>
    public sealed record Decided(int Entry, string Step, string? RuleSet, Verdict Verdict, string? Outcome) : Happening;

    /// <summary>The owner of a task was reminded.</summary>
    public sealed record Reminded(int Entry, string Step, Party To) : Happening;

    /// <summary>A reminder came so late that a later moment of the same task had come, too: nobody was told, because that one tells.</summary>
    public sealed record ReminderPassed(int Entry, string Step, Party To) : Happening;

    /// <summary>A task that is late was brought before someone else.</summary>
    public sealed record Escalated(int Entry, string Step, Party To) : Happening;

    /// <summary>The rules put candidates in order and left some out.</summary>
    public sealed record Ranked(int Entry, string Step, string RuleSet, ImmutableArray<Candidate> Kept, ImmutableArray<Exclusion> Excluded) : Happening;

    /// <summary>The question to one candidate went a step on.</summary>
    public sealed record ReferralChanged(int Entry, string Step, Party To, ReferralState State, string? Reason) : Happening;

    /// <summary>Someone was told something about the person, under a consent.</summary>
    public sealed record Shared(int Entry, string Step, Party With, string Purpose, IReadOnlyList<string> Content) : Happening;

    /// <summary>A message went out.</summary>
    public sealed record Notified(int Entry, string Step, Party To, Channel Channel) : Happening;

    /// <summary>An answer made something known of the person.</summary>
    public sealed record Learned(string Member, object? Value) : Happening;

    /// <summary>The person agreed to a purpose.</summary>
    public sealed record ConsentGiven(string Purpose) : Happening;

    /// <summary>The person was asked and did not agree to a purpose.</summary>
    public sealed record ConsentRefused(string Purpose) : Happening;

    /// <summary>The person took back a consent: recipients lose access at once.</summary>
    public sealed record ConsentWithdrawn(string Purpose) : Happening;

    /// <summary>The person said yes to the circuit.</summary>
    public sealed record EnrolmentConfirmed : Happening;

    /// <summary>The person left the circuit.</summary>
    public sealed record EnrolmentEnded : Happening;

    /// <summary>A step cannot go on by itself.</summary>
    public sealed record IncidentRaised(int Instance, string Workflow, int Entry, string Step, string Code, string Detail) : Happening;

    /// <summary>Someone had a step that stood still go on.</summary>
    public sealed record IncidentRepaired(int Entry, string Step, string Reason) : Happening;
}

/// <summary>A candidate that was left out, and the rule that says why.</summary>
public sealed record Exclusion(string Id, string Rule);

/// <summary>What a signal comes to: the next state, what is known of the person now, and what happened on the way.</summary>
public sealed record Decision(Enrolment After, PersonFacts Person, IReadOnlyList<Happening> Happenings);
