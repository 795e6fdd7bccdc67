using CareCircuits.Care.Enrolling;
using CareCircuits.Engine.Decisions;

namespace CareCircuits.Care.People;

/// <summary>Someone in a list, with as much as the rule on files lets be seen: what is hidden is null or empty.</summary>
/// <param name="Person">Who.</param>
/// <param name="Name">What they are called; null where that is not known or not to be seen.</param>
/// <param name="Initials">Initials; <c>?</c> where there is no name to be seen.</param>
/// <param name="Age">Their age.</param>
/// <param name="Commune">Where they live.</param>
/// <param name="Language">The language to speak with them.</param>
/// <param name="Enrolments">The circuits that they are in and that are to be seen.</param>
/// <param name="OpenTasks">How many tasks of the desk are open with them.</param>
/// <param name="NextDue">When the first of these is due.</param>
public sealed record PersonLine(
    Guid Person, string? Name, string Initials, long? Age, string? Commune, string? Language, IReadOnlyList<EnrolmentLine> Enrolments, int OpenTasks, DateTimeOffset? NextDue);

/// <summary>A circuit that someone is in.</summary>
public sealed record EnrolmentLine(EnrolmentKey Enrolment, string Circuit, int Version, EnrolmentStatus Status);
