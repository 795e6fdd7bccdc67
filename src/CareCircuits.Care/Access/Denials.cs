using CareCircuits.Engine.Decisions;

namespace CareCircuits.Care.Access;

/// <summary>No rule opens this person's file to them.</summary>
public sealed record FileClosed(string Why) : Refusal("file.closed");

/// <summary>Only who holds this role may do it.</summary>
public sealed record RoleNeeded(string Role) : Refusal("role.needed");

/// <summary>The network has no such person, or their key was erased.</summary>
public sealed record PersonUnknown(Guid Person) : Refusal("person.unknown");

/// <summary>A reason must be given, in at least so many letters.</summary>
public sealed record ReasonNeeded(int Letters) : Refusal("reason.needed");

/// <summary>Somebody else must look at what one did oneself.</summary>
public sealed record OwnReview() : Refusal("review.own");

/// <summary>It was reviewed already, or was never there.</summary>
public sealed record NothingToReview(Guid Id) : Refusal("review.nothing");
