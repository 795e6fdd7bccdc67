using CareCircuits.Care.Outbox;
using CareCircuits.Care.Running;
using CareCircuits.Engine.Decisions;
using CareCircuits.Engine.Rehearsals;
using CareCircuits.Engine.Tests;

namespace CareCircuits.Care.Tests.Running;

/// <summary>Rows follow from the states of every shipped story: written and removed decision by decision, they are what the state says.</summary>
public class WorkDifferenceTests
{
    public static TheoryData<string> Stories => [.. ShippedCircuit.Reading.Scenarios.Select(scenario => scenario.Id)];

    [Theory]
    [MemberData(nameof(Stories))]
    public void Rows_kept_decision_by_decision_are_what_the_state_says(string story)
    {
        var result = Rehearsal.Run(ShippedCircuit.Circuit, ShippedCircuit.Reading.Scenarios.Single(scenario => scenario.Id == story));
        var rows = new Rows();
        var state = result.Beginning;
        for (var number = 0; number < result.Played.Count; number++)
        {
            var (at, signal, situation, after) = result.Played[number];
            var outcome = Decider.Decide(ShippedCircuit.Circuit, state, signal, situation, at);
            if (outcome is not Outcome<Decision>.Accepted(var decision) || Hash(decision.After) != Hash(after))
                return; // the story set facts of the enrolment itself, which nothing live can do

            rows.Keep(WorkDifference.Between(ShippedCircuit.Circuit, state, decision, number + 1));
            state = decision.After;
            rows.AssertLike(state);
        }
    }

    private static string Hash(Enrolment enrolment) => JournalEntry.After(null, default, new Signal.Consented(""), new Situation(), enrolment).State;

    private sealed class Rows
    {
        private readonly Dictionary<int, MovedInstance> instances = [];
        private readonly Dictionary<int, OpenedTask> tasks = [];
        private readonly Dictionary<DueKey, DueRow> dues = [];
        private readonly Dictionary<int, OpenedIncident> incidents = [];
        private readonly Dictionary<(int Entry, Party To), ReferralRow> referrals = [];

        private readonly HashSet<string> messages = [];

        public void Keep(WorkChanges changes)
        {
            foreach (var moved in changes.Instances)
                instances[moved.Number] = moved;
            foreach (var closed in changes.ClosedTasks)
                Assert.True(tasks.Remove(closed.Entry));
            foreach (var opened in changes.OpenedTasks)
                tasks.Add(opened.Entry, opened);
            foreach (var removed in changes.RemovedDues)
                Assert.True(dues.Remove(removed));
            foreach (var added in changes.AddedDues)
                dues.Add(added.Key, added);
            foreach (var closed in changes.ClosedIncidents)
                Assert.True(incidents.Remove(closed));
            foreach (var opened in changes.OpenedIncidents)
                incidents.Add(opened.Entry, opened);
            foreach (var changed in changes.Referrals)
                referrals[(changed.Entry, changed.To)] = changed;
            foreach (var message in changes.Messages)
                Assert.True(messages.Add(message.Key), message.Key);
        }

        public void AssertLike(Enrolment state)
        {
            var stays = state.Running.SelectMany(instance => instance.Stays).ToList();
            Assert.Equal(
                state.Running.Select(instance => (instance.Number, string.Join(' ', instance.Stays.Where(stay => stay is not Stay.Branching).OrderBy(stay => stay.Entry).Select(stay => stay.Step)))),
                instances.Values.Where(moved => moved.Result is null).Select(moved => (moved.Number, string.Join(' ', moved.Steps))).Order());
            Assert.All(instances.Values.Where(moved => moved.Workflow == "discharge-handover"), moved => Assert.True(moved is { Service: not null, On: not null }));
            Assert.Equal(stays.OfType<Stay.Doing>().Select(task => (task.Entry, task.Owner.Id)).Order(), tasks.Values.Select(task => (task.Entry, task.Owner.Id)).Order());
            Assert.Equal(
                stays.SelectMany(stay => stay.Timers, (stay, timer) => (stay.Entry, timer.Kind, timer.Index, timer.At)).Order(),
                dues.Values.Select(due => (due.Key.Entry, due.Key.Kind, due.Key.Index, due.At)).Order());
            Assert.Equal(stays.OfType<Stay.Stuck>().Select(stuck => stuck.Entry).Order(), incidents.Keys.Order());
            Assert.All(stays.OfType<Stay.Searching>(), search => Assert.All(
                search.Candidates.Where(candidate => candidate.State != ReferralState.Listed),
                candidate => Assert.Contains(referrals.Values, row => row.Entry == search.Entry && row.To.Id == candidate.Id && row.State == candidate.State)));
            var open = stays.OfType<Stay.Searching>().Select(search => search.Entry).ToHashSet();
            Assert.DoesNotContain(referrals.Values, row => row.State is ReferralState.Sent or ReferralState.Received && !open.Contains(row.Entry));
        }
    }
}
