using System.Text.Json.Nodes;
using CareCircuits.Engine.Decisions;

namespace CareCircuits.Engine.Rehearsals;

/// <summary>What was seen after an entry, or in a whole play, beside what was expected there.</summary>
/// <param name="Seen">All that was seen, in the shape of an expectation that it meets.</param>
/// <param name="Found">The same of each kind that is expected, and of no other.</param>
/// <param name="Unmet">The kinds of expectation (<c>open</c>, <c>data</c>, <c>result</c>, <c>shared</c>...) that were not met, in the order of the format.</param>
/// <param name="Stuck">Why steps stand still that came to stand still here.</param>
public sealed record Sight(JsonObject Seen, JsonObject Found, IReadOnlyList<string> Unmet, IReadOnlyList<string> Stuck)
{
    private static readonly (string Kind, Func<Expectation, bool> IsThere, Func<Expectation, Expectation> Alone)[] Kinds =
    [
        ("open", it => it.Open is not null, it => new() { Open = it.Open }),
        ("data", it => it.Data is not null, it => new() { Data = it.Data, Workflow = it.Workflow }),
        ("result", it => it.Result is not null, it => new() { Workflow = it.Workflow, Result = it.Result }),
        ("reminders", it => it.Reminders is not null, it => new() { Reminders = it.Reminders }),
        ("escalations", it => it.Escalations is not null, it => new() { Escalations = it.Escalations }),
        ("shared", it => it.Shared is not null, it => new() { Shared = it.Shared }),
        ("referrals", it => it.Referrals is not null, it => new() { Referrals = it.Referrals }),
        ("notices", it => it.Notices is not null, it => new() { Notices = it.Notices }),
        ("incidents", it => it.Incidents is not null, it => new() { Incidents = it.Incidents }),
        ("ended", it => it.Ended is not null, it => new() { Ended = it.Ended }),
    ];

    /// <summary>All kinds, in the order of the format.</summary>
    public static IReadOnlyList<string> AllKinds { get; } = [.. Kinds.Select(kind => kind.Kind)];

    internal static Sight Of(Stage stage, int since, Enrolment before, PlayEntry entry)
    {
        var seen = Rehearsals.Seen.After(stage, since, before, entry);
        var expected = entry.Expect ?? new Expectation();
        JsonObject found = [];
        foreach (var (kind, _, _) in Kinds.Where(kind => kind.IsThere(expected)))
        {
            found[kind] = kind switch
            {
                "data" => Rehearsals.Seen.DataOf(stage.Enrolment, expected),
                "result" => Rehearsals.Seen.ResultOf(stage.Enrolment, expected.Workflow),
                _ => seen[kind]?.DeepClone() ?? new JsonArray(),
            };
        }

        return new Sight(
            seen, found,
            [.. Kinds.Where(kind => kind.IsThere(expected) && Differences.Between(stage, kind.Alone(expected), since).Any()).Select(kind => kind.Kind)],
            [.. stage.Incidents(since)]);
    }
}
