using System.Collections.Immutable;
using CareCircuits.Engine.Decisions;
using CareCircuits.Engine.Definitions;

namespace CareCircuits.Engine.Rehearsals;

/// <summary>Plays a scenario on a virtual clock, by the same decisions as the live system, and compares what came of it with what was expected.</summary>
public static class Rehearsal
{
    /// <summary>Plays <paramref name="scenario"/> through. An act that is not possible ends the play.</summary>
    public static ScenarioResult Run(Circuit circuit, Scenario scenario)
    {
        var stage = Begin(circuit, scenario, out var failures);
        var beginning = stage.Enrolment;

        for (var number = 0; number < scenario.Play.Count && failures.Count == 0; number++)
            Play(stage, scenario.Play[number], $"play {number + 1}", failures);

        if (failures.Count == 0 && scenario.Expect is { } expectation)
            Compare(stage, expectation, 0, "in the end", failures);
        return new ScenarioResult(scenario.Id, failures, stage.Happenings, beginning, stage.Played);
    }

    /// <summary>Where the enrolment stood after each entry, as far as the scenario can be played; what it expects is passed over.</summary>
    public static IReadOnlyList<PlayedMove> Moves(Circuit circuit, Scenario scenario)
    {
        var stage = Begin(circuit, scenario, out var failures);
        List<PlayedMove> moves = [];
        foreach (var entry in scenario.Play)
        {
            var sent = stage.Played.Count;
            if (failures.Count == 0)
                Play(stage, entry with { Expect = null }, "", failures);
            if (failures.Count == 0)
                moves.Add(new PlayedMove(stage.Now, [.. stage.Played.Skip(sent)], stage.Enrolment));
        }

        return moves;
    }

    /// <summary>The stage as it is before the first entry.</summary>
    internal static Stage Begin(Circuit circuit, Scenario scenario, out List<string> failures)
    {
        var world = new World();
        world.Take(scenario.Given);
        failures = [.. world.Problems.Select(problem => $"given: {problem}")];
        return new Stage(circuit, world.Of(new Enrolment { Id = scenario.Id, Version = circuit.Definition.Version }, scenario.Given), world, scenario.Now);
    }

    /// <summary>Plays one entry; what was not possible or not as expected goes to <paramref name="failures"/>.</summary>
    internal static void Play(Stage stage, PlayEntry entry, string where, List<string> failures)
    {
        var since = stage.Happenings.Count;
        if (stage.LetTimePass(entry.After, entry.At) is { } backwards)
        {
            failures.Add($"{where}: {backwards}");
            return;
        }

        // What the act makes due at this very moment comes with it.
        if ((Act(stage, entry) ?? stage.LetTimePass(null, null)) is { } impossible)
            failures.Add($"{where}: {impossible}");

        failures.AddRange(stage.Problems(since).Select(problem => $"{where}: {problem}"));
        if (failures.Count == 0 && entry.Expect is { } expectation)
            Compare(stage, expectation, since, where, failures);
    }

    private static void Compare(Stage stage, Expectation expectation, int since, string where, List<string> failures)
    {
        var differences = Differences.Between(stage, expectation, since).ToList();
        if (differences.Count > 0)
            failures.AddRange(differences.Concat(stage.Incidents(since)).Select(difference => $"{where}: {difference}"));
    }

    /// <summary>Does what the entry says; why not, where it is not possible.</summary>
    private static string? Act(Stage stage, PlayEntry entry)
    {
        if (entry.Event is { } @event)
            return stage.Send(new Signal.Happened(@event, Values(entry.Data)));
        if (entry.Complete is { } task)
            return stage.Open<Stay.Doing>(task, entry.Workflow, out var doing)
                ?? stage.Send(new Signal.Completed(doing!.Entry, entry.Outcome ?? "", Values(entry.Form)));
        if (entry.Answer is { } search)
            return stage.Open<Stay.Searching>(search, entry.Workflow, out var searching)
                ?? stage.Send(new Signal.Answered(searching!.Entry, entry.By ?? "", entry.Reply ?? default, entry.Reason));
        if (entry.Withdraw is "enrolment")
            return stage.Send(new Signal.Happened(BuiltInEvents.EnrolmentEnded, Values(null)));
        if (entry.Withdraw is { } withdrawn)
            return stage.Send(new Signal.Withdrawn(withdrawn));
        if (entry.Consent is { } agreed)
            return stage.Send(new Signal.Consented(agreed));
        return entry.Set is { } set ? stage.Set(set) : null;
    }

    private static IReadOnlyDictionary<string, object?> Values(Rules.Json.JsonTree? tree) =>
        tree?.ToPlain() as IReadOnlyDictionary<string, object?> ?? ImmutableDictionary<string, object?>.Empty;
}
