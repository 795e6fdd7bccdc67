using System.Collections.Immutable;
using CareCircuits.Care.Access;
using CareCircuits.Care.Enrolling;
using CareCircuits.Care.People;
using CareCircuits.Care.Running;
using CareCircuits.Engine.Decisions;

namespace CareCircuits.Admin.Tests;

/// <summary>Runs as lists hold them.</summary>
internal static class Lines
{
    public static readonly DateTimeOffset Noon = new(2026, 3, 3, 12, 0, 0, TimeSpan.FromHours(1));

    public static InstanceLine Run(string workflow, string[] steps, long urgency = 0, DateTimeOffset? since = null, string circuit = "dual-diagnosis", int version = 1) => new(
        new EnrolmentKey(Guid.Empty, Guid.CreateVersion7()), Guid.CreateVersion7(), circuit, version, 1, workflow, steps, urgency,
        Service: null, On: null, since ?? Noon, EndedAt: steps.Length == 0 ? Noon : null, Result: steps.Length == 0 ? "achieved" : null);

    public static RunLine Of(InstanceLine run, params Stay[] stays) => new(
        run, FileReach.Card, new PersonLine(run.Person, null, "?", null, null, null, [], 0, null), [.. stays], new Dictionary<int, string>(), new Dictionary<string, object>());

    public static Stay.Doing Task(int entry, string step, DateTimeOffset? due, string role = "entry-point") =>
        new(entry, step, Noon, RegionKey.Workflow, Party.Role(role), due);

    public static Stay.Searching Search(int entry, string step, DateTimeOffset until, params Candidate[] candidates) =>
        new(entry, step, Noon, RegionKey.Workflow, 1, [.. candidates]) { Timers = [new Engine.Decisions.Timer(TimerKind.Until, 0, until)] };
}
