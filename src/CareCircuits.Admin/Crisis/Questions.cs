using CareCircuits.Care.Access;
using CareCircuits.Care.Running;
using CareCircuits.Engine.Decisions;
using CareCircuits.Engine.Definitions;

namespace CareCircuits.Admin.Crisis;

/// <summary>The questions of a run that wait for an answer from a desk.</summary>
internal static class Questions
{
    /// <summary>Whether a search asks the desk: themselves, their service, or someone they stand in for.</summary>
    public static bool Asks(Stay.Searching search, WorkflowPlan plan, Desk desk) => search.Candidates.Any(candidate => candidate.IsOpen && desk.Has(PartyOf(search, plan, candidate.Id)));

    /// <summary>The entries of the searches that ask the desk and were not seen there yet.</summary>
    public static IEnumerable<int> Unseen(RunLine line, WorkflowPlan plan, Desk desk) => line.Stays.OfType<Stay.Searching>()
        .Where(search => search.Candidates.Any(candidate => candidate.State == ReferralState.Sent && desk.Has(PartyOf(search, plan, candidate.Id))))
        .Select(search => search.Entry);

    private static Party PartyOf(Stay.Searching search, WorkflowPlan plan, string id) =>
        new(plan.Steps[search.Step].Definition is AssignStep ? PartyKind.Staff : PartyKind.Service, id);
}
