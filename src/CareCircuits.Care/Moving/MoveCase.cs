using CareCircuits.Care.Access;
using CareCircuits.Care.Enrolling;
using CareCircuits.Care.People;
using CareCircuits.Engine.Moves;

namespace CareCircuits.Care.Moving;

/// <summary>What would become of an enrolment.</summary>
public enum MoveAnswer
{
    /// <summary>It moves, as it is or with what was chosen.</summary>
    Moves,

    /// <summary>Someone must choose first.</summary>
    NeedsChoice,

    /// <summary>It stays in its version.</summary>
    Stays,
}

/// <summary>What has become of an enrolment.</summary>
public enum MoveCaseState
{
    /// <summary>Nothing yet.</summary>
    Waiting,

    /// <summary>It was moved.</summary>
    Moved,

    /// <summary>It could not be moved when its turn came.</summary>
    Stayed,

    /// <summary>Its move was taken back.</summary>
    Back,

    /// <summary>It had gone on since it was moved, so its move stands.</summary>
    MovedOn,
}

/// <summary>What a point of a verdict is about.</summary>
public enum MovePointKind
{
    /// <summary>A current step that is gone.</summary>
    Step,

    /// <summary>A required datum without a value.</summary>
    Datum,

    /// <summary>A running workflow that is gone.</summary>
    WorkflowGone,

    /// <summary>A datum whose value is not allowed any more.</summary>
    DatumMisfit,

    /// <summary>The chosen step leads back at once to one that was done.</summary>
    LeadsBack,

    /// <summary>Someone left the person where they are.</summary>
    LeftOut,
}

/// <summary>Something to be chosen, or a reason to stay.</summary>
/// <param name="Kind">What it is about.</param>
/// <param name="Workflow">The workflow; empty where it is about none.</param>
/// <param name="Name">The step or datum; empty where it is about none.</param>
/// <param name="Candidates">The steps that can be chosen.</param>
public sealed record MovePoint(MovePointKind Kind, string Workflow, string Name, IReadOnlyList<string> Candidates);

/// <summary>One enrolment that a move concerns.</summary>
/// <param name="Enrolment">Which one.</param>
/// <param name="Version">The version that it leaves.</param>
/// <param name="Answer">What would become of it.</param>
/// <param name="Points">What is to be chosen, or why it stays.</param>
/// <param name="State">What has become of it.</param>
/// <param name="Entry">The number of the journal entry by which it was moved; null before.</param>
/// <param name="Code">Why it could not be moved, or not be taken back.</param>
public sealed record MoveCase(
    EnrolmentKey Enrolment, int Version, MoveAnswer Answer, IReadOnlyList<MovePoint> Points, MoveCaseState State = MoveCaseState.Waiting, int? Entry = null, string? Code = null)
{
    /// <summary>What to call someone who is to be seen by neither name nor initials.</summary>
    public string Number => Enrolment.Enrolment.ToString("N")[^4..].ToUpperInvariant();

    internal static MoveCase Of(EnrolmentKey key, int version, IReadOnlyDictionary<int, string> workflowAt, IReadOnlyDictionary<int, string> workflowOf, MoveVerdict verdict) => verdict switch
    {
        MoveVerdict.NeedsChoice needs => new MoveCase(key, version, MoveAnswer.NeedsChoice,
        [
            .. needs.Steps.Select(open => new MovePoint(MovePointKind.Step, workflowAt[open.Entry], open.Step, open.Candidates)),
            .. needs.Data.Select(open => new MovePoint(MovePointKind.Datum, workflowOf[open.Instance], open.Name, [])),
        ]),
        MoveVerdict.Stays stays => new MoveCase(key, version, MoveAnswer.Stays, [.. stays.Reasons.Select(Of)]),
        _ => new MoveCase(key, version, MoveAnswer.Moves, []),
    };

    private static MovePoint Of(StayReason reason) => reason switch
    {
        StayReason.WorkflowGone(var workflow) => new MovePoint(MovePointKind.WorkflowGone, workflow, "", []),
        StayReason.DatumMisfit(var workflow, var name) => new MovePoint(MovePointKind.DatumMisfit, workflow, name, []),
        StayReason.LeadsBack(var workflow, var step) => new MovePoint(MovePointKind.LeadsBack, workflow, step, []),
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}

/// <summary>How many cases have the same answer, state and points.</summary>
/// <param name="Answer">What would become of them.</param>
/// <param name="State">What has become of them.</param>
/// <param name="Points">What is to be chosen, or why they stay; without candidates.</param>
/// <param name="Count">How many.</param>
public sealed record MoveCount(MoveAnswer Answer, MoveCaseState State, IReadOnlyList<MovePoint> Points, int Count);

/// <summary>Which cases a list is about.</summary>
/// <param name="Answer">Only those with this answer; null for any.</param>
/// <param name="State">Only those in this state; null for any.</param>
public sealed record MoveFilter(MoveAnswer? Answer = null, MoveCaseState? State = null);

/// <summary>A case in a list, with as much of the person as the rule on files lets the desk see.</summary>
public sealed record MoveCaseLine(MoveCase Case, FileReach Reach, PersonLine? Person, MoveChoiceSet Own);
