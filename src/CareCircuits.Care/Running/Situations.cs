using CareCircuits.Care.Networks;
using CareCircuits.Engine.Decisions;
using CareCircuits.Engine.Definitions;

namespace CareCircuits.Care.Running;

/// <summary>What is known around an enrolment when it is decided on, and how much of it the journal keeps.</summary>
internal static class Situations
{
    public static Situation Of(LoadedEnrolment enrolment, Surroundings surroundings) => new()
    {
        Person = enrolment.Facts,
        HasCarePlan = enrolment.HasCarePlan,
        HasCaseManager = enrolment.HasCaseManager,
        Services = [.. surroundings.Services],
        Staff = [.. surroundings.Staff],
    };

    /// <summary>
    /// What a replay needs: the directory only where a step that looks into it was entered. Without one, the decision is the same
    /// whatever the directory holds, and the journal stays small.
    /// </summary>
    public static Situation Recorded(Situation situation, Circuit circuit, Decision decision) =>
        decision.Happenings.OfType<Happening.StepEntered>().Any(entered => LooksIntoDirectory(circuit, entered))
            ? situation
            : situation with { Services = [], Staff = [] };

    private static bool LooksIntoDirectory(Circuit circuit, Happening.StepEntered entered) =>
        circuit.Workflows[entered.Workflow].Steps.GetValueOrDefault(entered.Step)?.Definition is ReferStep or AssignStep or ShareStep;
}
