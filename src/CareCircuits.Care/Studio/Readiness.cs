using CareCircuits.Engine.Checks;
using CareCircuits.Engine.Decisions;
using CareCircuits.Engine.Editing;
using CareCircuits.Engine.Reading;
using CareCircuits.Engine.Rehearsals;
using CareCircuits.Rules.Findings;

namespace CareCircuits.Care.Studio;

/// <summary>Whether a draft may be published, and what is in the way.</summary>
/// <param name="Errors">The errors that the checks found.</param>
/// <param name="Failed">The rehearsals that failed.</param>
/// <param name="Coverage">What the rehearsals went through; null where the circuit cannot be rehearsed yet.</param>
public sealed record Readiness(IReadOnlyList<Finding> Errors, IReadOnlyList<ScenarioResult> Failed, Coverage? Coverage)
{
    /// <summary>Checks and rehearses.</summary>
    public static Readiness Of(DraftFiles files)
    {
        var reading = CircuitReader.Read(files.Sources);
        List<Finding> errors = [.. CircuitChecks.Check(reading).Where(finding => finding.Severity == Severity.Error)];
        if (reading.Definition is null || errors.Count > 0)
            return new Readiness(errors, [], null);

        var circuit = Circuit.From(reading);
        List<ScenarioResult> results = [.. reading.Scenarios.Select(scenario => Rehearsal.Run(circuit, scenario))];
        return new Readiness(errors, [.. results.Where(result => !result.Passed)], Coverage.Of(circuit, results));
    }

    /// <summary>Why it may not be published under these rules; null where it may.</summary>
    public Refusal? Against(PublishingRules rules) =>
        Errors.Count > 0 ? new ChecksFail(Errors.Count)
        : Failed.Count > 0 ? new RehearsalsFail(Failed.Count)
        : rules.FullCoverage && Coverage is { Steps.Missing: var steps, Transitions.Missing: var ways } && steps.Count + ways.Count is > 0 and var missing ? new CoverageLacks(missing)
        : null;
}

/// <summary>The checks find errors.</summary>
public sealed record ChecksFail(int Errors) : Refusal("publish.checks-fail");

/// <summary>Rehearsals fail.</summary>
public sealed record RehearsalsFail(int Count) : Refusal("publish.rehearsals-fail");

/// <summary>The network demands rehearsals of everything, and something is not rehearsed.</summary>
/// <param name="Missing">How many steps and ways.</param>
public sealed record CoverageLacks(int Missing) : Refusal("publish.coverage-lacks");
