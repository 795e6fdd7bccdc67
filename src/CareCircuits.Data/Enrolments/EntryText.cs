using CareCircuits.Engine.Decisions;

namespace CareCircuits.Data.Enrolments;

/// <summary>The part of a journal entry that only the person's key opens.</summary>
internal sealed record EntryText(Signal Signal, Situation Situation, IReadOnlyList<Happening> Happenings);
