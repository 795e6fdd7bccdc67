using CareCircuits.Data.Enrolments;
using CareCircuits.Engine.Decisions;

namespace CareCircuits.Data.Moving;

/// <summary>The state of an enrolment before it was moved, whole, as only the person's key opens it.</summary>
internal sealed record MovedFrom(StateText State, EnrolmentStatus Status, int LastInstance, int LastEntry)
{
    public static MovedFrom Of(Enrolment state) => new(StateText.Of(state), state.Status, state.LastInstance, state.LastEntry);
}
