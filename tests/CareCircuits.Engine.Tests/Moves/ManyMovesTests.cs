using System.Text.Json;
using System.Text.RegularExpressions;
using CareCircuits.Engine.Decisions;
using CareCircuits.Engine.Definitions;
using CareCircuits.Engine.Moves;
using CareCircuits.Engine.Reading;
using CareCircuits.Engine.Tests.Checks;
using CareCircuits.Engine.Tests.Decisions;
using CareCircuits.Rules.Facts;
using CareCircuits.Rules.Json;
using Timer = CareCircuits.Engine.Decisions.Timer;

namespace CareCircuits.Engine.Tests.Moves;

/// <summary>Ten thousand people in the middle of generated circuits move to versions in which times are longer and some steps have another name.</summary>
public class ManyMovesTests
{
    private const int Circuits = 201;
    private const int LivesInEach = 50;

    private static readonly Situation Network = new()
    {
        Services = [.. Enumerable.Range(1, 4).Select(number => new NetworkService(
            new ServiceFacts
            {
                Id = $"service-{number}", Sector = "addiction", Function = "F2a", Branch = "outpatient", Line = 2, Member = true, FreePlaces = number, Languages = ["fr"],
            },
            ["hospital-team", "worker"]))],
        Staff = [.. Enumerable.Range(1, 3).Select(number => new StaffFacts { Id = $"staff-{number}", Roles = ["case-manager", "worker"], Capacity = 10, Languages = ["fr"] })],
    };

    [Fact]
    public void Ten_thousand_moves_repeat_no_completed_step_lose_no_due_moment_send_no_reminder_again_and_go_back_to_where_they_were()
    {
        var (moved, chosen, back) = (0, 0, 0);
        for (var seed = 0; seed < Circuits; seed++)
        {
            var from = Circuit.From(GeneratedCircuits.Reading(seed));
            var to = Circuit.From(Changed(GeneratedCircuits.Sources(seed), seed));
            Circuit Version(int number) => number == 1 ? from : to;
            for (var number = 0; number < LivesInEach; number++)
            {
                var life = Lived(from, (seed * LivesInEach) + number, signals: 8 + (number % 16));
                var past = PastOf(from, life);
                var choices = ChosenFor(to, life.Enrolment, past);
                var now = life.Journal.Count == 0 ? Story.Monday9 : life.Journal[^1].At;
                if (Mover.Move(from, to, life.Enrolment, past, choices, life.Situation, now) is not Outcome<Decision>.Accepted(var decision))
                    continue;

                moved++;
                chosen += choices.Steps.Count > 0 ? 1 : 0;
                NothingIsRepeated(past, decision);
                WhatStaysKeepsItsMoments(life.Enrolment, decision.After);
                Assert.DoesNotContain(decision.Happenings, happening => happening is Happening.Reminded or Happening.Escalated);

                var entry = JournalEntry.After(life.Journal.LastOrDefault(), now, choices.In(1, 2), life.Situation, decision.After);
                List<JournalEntry> journal = [.. life.Journal, entry];
                if (Mover.Back(to, from, decision.After, life.Enrolment, life.Situation, now) is Outcome<Decision>.Accepted(var returned))
                {
                    back++;
                    Assert.Equal(Written(life.Enrolment), Written(returned.After with { LastEntry = life.Enrolment.LastEntry, LastInstance = life.Enrolment.LastInstance }));
                    journal.Add(JournalEntry.After(entry, now, new Signal.MovedBack(2, 1), life.Situation, returned.After));
                }
                else
                {
                    Assert.Contains(decision.Happenings, happening => happening is Happening.WorkflowEnded or Happening.ConsentWithdrawn or Happening.EnrolmentConfirmed or Happening.EnrolmentEnded);
                }

                Assert.Null(Journal.Replay(Version, new Enrolment { Id = "e-1" }, journal).Broken);
            }
        }

        Assert.True(moved >= 10_000, $"{moved} moved");
        Assert.True(chosen > 100, $"{chosen} with a choice");
        Assert.True(back > 5_000, $"{back} of {moved} went back");
    }

    private static RandomLife Lived(Circuit circuit, int seed, int signals)
    {
        var life = new RandomLife(circuit, Network, seed);
        for (var number = 0; number < signals; number++)
            life.Step();
        return life;
    }

    private static List<Happening> PastOf(Circuit circuit, RandomLife life)
    {
        var state = new Enrolment { Id = "e-1" };
        List<Happening> past = [];
        foreach (var entry in life.Journal)
        {
            var decision = Assert.IsType<Outcome<Decision>.Accepted>(Decider.Decide(circuit, state, entry.Signal, entry.Situation, entry.At)).Value;
            past.AddRange(decision.Happenings);
            state = decision.After;
        }

        return past;
    }

    /// <summary>The first step that may be chosen, for each that is gone.</summary>
    private static MoveChoices ChosenFor(Circuit to, Enrolment enrolment, List<Happening> past) =>
        Mover.Judge(to, enrolment, past) is MoveVerdict.NeedsChoice needs && needs.Steps.All(step => step.Candidates.Count > 0)
            ? new MoveChoices { Steps = needs.Steps.ToDictionary(step => step.Entry, step => step.Candidates[0]) }
            : MoveChoices.None;

    private static void NothingIsRepeated(List<Happening> past, Decision decision)
    {
        var done = past.OfType<Happening.StepLeft>().ToLookup(left => left.Instance, left => left.Way.From);
        Assert.All(decision.Happenings.OfType<Happening.StepEntered>(), entered => Assert.DoesNotContain(entered.Step, done[entered.Instance]));
    }

    /// <summary>A reminder that was sent has no timer any more: with the same timers none is lost and none comes twice.</summary>
    private static void WhatStaysKeepsItsMoments(Enrolment before, Enrolment after)
    {
        var was = StaysOf(before).ToDictionary(stay => stay.Entry);
        foreach (var stay in StaysOf(after).Where(stay => was.ContainsKey(stay.Entry)))
        {
            Assert.Equal(was[stay.Entry].Timers, stay.Timers.AsEnumerable<Timer>());
            Assert.Equal((was[stay.Entry] as Stay.Doing)?.Due, (stay as Stay.Doing)?.Due);
        }

        var gone = was.Keys.Except(StaysOf(after).Select(stay => stay.Entry)).ToList();
        Assert.True(gone.Count == 0 || after.LastEntry > before.LastEntry);
    }

    private static List<Stay> StaysOf(Enrolment enrolment) => [.. enrolment.Running.SelectMany(instance => instance.Stays)];

    private static string Written(Enrolment state) => JsonSerializer.Serialize(state with { Instances = [.. state.Running] }, JournalJson.Options);

    /// <summary>The second version: every time limit is another one, and one step of each file has another id.</summary>
    private static CircuitReading Changed(CircuitSources sources, int seed)
    {
        var renamed = sources.Circuit.Select((file, place) => new SourceFile(
            file.Path.Replace("/v1/", "/v2/", StringComparison.Ordinal), System.Text.Encoding.UTF8.GetBytes(Changed(System.Text.Encoding.UTF8.GetString(file.Bytes.Span), seed + place))));
        return CircuitReader.Read(sources with { Folder = sources.Folder.Replace("/v1", "/v2", StringComparison.Ordinal), Circuit = [.. renamed] });
    }

    private static string Changed(string text, int seed)
    {
        var longer = text.Replace("\"version\": 1", "\"version\": 2", StringComparison.Ordinal).Replace("PT24H", "PT36H", StringComparison.Ordinal).Replace("PT48H", "PT60H", StringComparison.Ordinal);
        var tasks = Regex.Matches(longer, "\"id\": \"([a-z0-9-]+)\",\\s+\"type\": \"(task|wait|refer)\"", RegexOptions.None, TimeSpan.FromSeconds(5));
        if (tasks.Count == 0)
            return longer;
        var id = tasks[seed % tasks.Count].Groups[1].Value;
        return longer.Replace($"\"{id}\"", $"\"{id}-new\"", StringComparison.Ordinal);
    }
}
