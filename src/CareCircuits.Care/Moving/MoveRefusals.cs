using CareCircuits.Engine.Decisions;

namespace CareCircuits.Care.Moving;

/// <summary>There is no such move.</summary>
public sealed record MoveUnknown(Guid Plan) : Refusal("move.unknown");

/// <summary>The version was never published, or nobody would move from an older version to it.</summary>
public sealed record MoveVersionUnknown(int Version) : Refusal("move.version-unknown");

/// <summary>Another move of the same circuit is not over yet.</summary>
public sealed record MoveUnderWay(string Circuit) : Refusal("move.under-way");

/// <summary>The move has come to a point where that cannot be done.</summary>
public sealed record MoveNotNow(MovePhase Phase) : Refusal("move.not-now");

/// <summary>Who asked for a move does not agree to it: two pairs of eyes are wanted.</summary>
public sealed record OwnApproval() : Refusal("move.own-approval");

/// <summary>Nobody would be moved.</summary>
public sealed record NobodyMoves() : Refusal("move.nobody");

/// <summary>Someone else changed the move meanwhile.</summary>
public sealed record MoveChanged(Guid Plan) : Refusal("move.changed-meanwhile");

/// <summary>The enrolment is in another version by now.</summary>
public sealed record MovedElsewhere(int Version) : Refusal("move.elsewhere");
