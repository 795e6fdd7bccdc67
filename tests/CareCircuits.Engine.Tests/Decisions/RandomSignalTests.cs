using CareCircuits.Engine.Decisions;
using CareCircuits.Engine.Tests.Checks;
using CareCircuits.Rules.Facts;

namespace CareCircuits.Engine.Tests.Decisions;

public class RandomSignalTests
{
    private static readonly Situation Network = new()
    {
        Services =
        [
            .. Enumerable.Range(1, 6).Select(number => new NetworkService(
                new ServiceFacts
                {
                    Id = $"service-{number}", Sector = number % 2 == 0 ? "addiction" : "mental-health", Function = "F2a", Branch = "outpatient", Line = 2,
                    Member = true, Mobile = number % 3 == 0, AcceptsActiveUse = number % 2 == 0, FreePlaces = number, Languages = ["fr"],
                },
                ["hospital-team", "worker"])),
        ],
        Staff = [.. Enumerable.Range(1, 4).Select(number => new StaffFacts { Id = $"staff-{number}", Roles = ["case-manager", "worker"], Capacity = 10, Languages = ["fr"] })],
    };

    [Fact]
    public void A_random_life_in_a_random_valid_circuit_never_throws_never_sticks_and_replays()
    {
        for (var seed = 0; seed < 200; seed++)
            Live(Circuit.From(GeneratedCircuits.Reading(seed)), seed, signals: 80);
    }

    [Fact]
    public void A_random_life_in_the_shipped_circuit_never_throws_never_sticks_and_replays()
    {
        for (var seed = 0; seed < 60; seed++)
            Live(ShippedCircuit.Circuit, seed, signals: 120);
    }

    private static void Live(Circuit circuit, int seed, int signals)
    {
        var life = new RandomLife(circuit, Network, seed);
        for (var number = 0; number < signals; number++)
        {
            life.Step();
            Assert.All(life.Enrolment.Running, instance => Assert.True(IsBounded(life.Enrolment, instance), $"seed {seed}, signal {number}: {instance}"));
        }

        Assert.True(life.Accepted > 0);
        var replay = Journal.Replay(circuit, new Enrolment { Id = "e-1" }, life.Journal);
        Assert.Null(replay.Broken);
        Assert.Equal(Journal.HashOf(life.Enrolment), Journal.HashOf(replay.State));
    }

    /// <summary>What runs is somewhere, and everywhere it is something will come: a timer, the end of another workflow, or an operator.</summary>
    private static bool IsBounded(Enrolment enrolment, Instance instance) =>
        !instance.Stays.IsEmpty && instance.Stays.All(stay => stay switch
        {
            Stay.Doing task => task.Timers.Any(timer => timer.Kind == TimerKind.Overdue) || task.Due < DateTimeOffset.MaxValue,
            Stay.Waiting or Stay.Searching => stay.Timers.Any(timer => timer.Kind == TimerKind.Until),
            Stay.Running child => enrolment.Running.Any(other => other.Number == child.Instance),
            Stay.Branching parallel => instance.Stays.Any(inside => inside.Region.Parallel == parallel.Entry),
            _ => true,
        });
}
