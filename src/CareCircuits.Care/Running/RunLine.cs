using System.Collections.Immutable;
using CareCircuits.Care.Access;
using CareCircuits.Care.People;
using CareCircuits.Care.Work;
using CareCircuits.Engine.Decisions;

namespace CareCircuits.Care.Running;

/// <summary>A run of a workflow in a list, with what waits in it, and as much of the person as the rule on files lets the desk see.</summary>
/// <param name="Run">The run.</param>
/// <param name="Reach">How far the desk sees into the enrolment.</param>
/// <param name="Person">The person, as far as the desk sees them.</param>
/// <param name="Stays">The steps that are current, with their timers and those who were asked; empty once it has ended.</param>
/// <param name="Claims">Who took on which of the tasks, by entry.</param>
/// <param name="Known">The services, staff, days and moments that the run keeps, by name; nothing else of its data leaves the file.</param>
public sealed record RunLine(
    InstanceLine Run, FileReach Reach, PersonLine Person, ImmutableArray<Stay> Stays, IReadOnlyDictionary<int, string> Claims, IReadOnlyDictionary<string, object> Known)
{
    /// <summary>Those who were asked in it so far, the latest change first; only lists of what is under way have them.</summary>
    public IReadOnlyList<Asked> Tried { get; init; } = [];

    /// <summary>What to call someone who is to be seen by neither name nor initials.</summary>
    public string Code => Run.Enrolment.Enrolment.ToString("N")[^4..].ToUpperInvariant();
}

/// <summary>A page of a list of runs.</summary>
/// <param name="Lines">What the desk sees.</param>
/// <param name="Next">How many runs to skip for the next page; null where there is none.</param>
public sealed record RunPage(IReadOnlyList<RunLine> Lines, int? Next);
