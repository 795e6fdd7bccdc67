using System.Globalization;
using CareCircuits.Engine.Decisions;
using CareCircuits.Rules.Facts;
using CareCircuits.Rules.Json;

namespace CareCircuits.Engine.Rehearsals;

/// <summary>Compares what was expected with what came of it. Only what is written is compared; lists in any order, each member one for one.</summary>
internal static class Differences
{
    /// <summary>What differs, in plain words. Lists compare with what happened from number <paramref name="since"/> on.</summary>
    public static IEnumerable<string> Between(Stage stage, Expectation expected, int since)
    {
        var happened = stage.Happenings.Skip(since).ToList();
        return
        [
            .. Open(stage, expected.Open),
            .. Values(stage, expected),
            .. Result(stage, expected),
            .. Lists.Compare("reminders", expected.Reminders, Reminders(happened), Shown, Fits),
            .. Lists.Compare("escalations", expected.Escalations, Escalations(happened), Shown, Fits),
            .. Lists.Compare("notices", expected.Notices, Notices(happened), Shown, Fits),
            .. Lists.Compare("shared", expected.Shared, Shares(happened), Shown, Fits),
            .. Lists.Compare("referrals", expected.Referrals, Referrals(happened), Shown, Fits),
            .. Lists.Compare("incidents", expected.Incidents, Incidents(happened), incident => incident.Step ?? "*", Fits),
            .. Lists.Compare("ended", expected.Ended, Ends(happened), Shown, Fits),
        ];
    }

    private static IEnumerable<string> Open(Stage stage, IReadOnlyList<string>? expected)
    {
        if (expected is not null && !expected.Order(StringComparer.Ordinal).SequenceEqual(stage.Open()))
            yield return $"open: expected {Listed(expected.Order(StringComparer.Ordinal))}, found {Listed(stage.Open())}";
    }

    /// <summary>Data of the only running instance that has them, else of the named workflow; of one that has ended where none runs.</summary>
    private static IEnumerable<string> Values(Stage stage, Expectation expected)
    {
        foreach (var (name, value) in expected.Data?.Members ?? [])
        {
            var among = Having(stage.Enrolment, name, expected.Workflow);
            if (among.Count == 1)
                foreach (var difference in Value(among[0], name, value))
                    yield return difference;
            else
                yield return among.Count == 0
                    ? $"data: no workflow has {name}"
                    : $"data: {name} is in more than one running workflow; name the workflow";
        }
    }

    /// <summary>The instances whose datum of that name is meant; it is clear which where there is one.</summary>
    public static List<Instance> Having(Enrolment enrolment, string name, string? workflow)
    {
        var having = enrolment.Instances
            .Where(instance => instance.Data.Shape.SlotOf(name) >= 0 && (workflow is null || instance.Workflow == workflow))
            .ToList();
        return having.Exists(instance => instance.Result is null) ? having.FindAll(instance => instance.Result is null) : having.TakeLast(1).ToList();
    }

    private static IEnumerable<string> Value(Instance instance, string name, JsonTree expected)
    {
        var found = instance.Data[name];
        var type = instance.Data.Shape.TypeOf(name)!;
        if (expected.Kind == JsonKind.Null ? found is not null : !DataValues.TryRead(type, expected.ToPlain(), out var value, out _) || !Equals(value, found))
            yield return $"data: {name} expected {ShownValue(expected.ToPlain())}, found {ShownValue(found)}";
    }

    private static IEnumerable<string> Result(Stage stage, Expectation expected)
    {
        if (expected.Result is null)
            yield break;

        var last = stage.Enrolment.Instances.LastOrDefault(instance =>
            expected.Workflow is null ? instance.Result is not null : instance.Workflow == expected.Workflow);
        if (last?.Result != expected.Result)
            yield return $"result: expected {expected.Workflow} to have ended as {expected.Result}, " + (last switch
            {
                null => "but it never started",
                { Result: null } => "but it still runs",
                _ => $"found {last.Result}",
            });
    }

    private static List<ExpectedMessage> Reminders(List<Happening> happened) =>
        [.. happened.OfType<Happening.Reminded>().Select(reminded => new ExpectedMessage { Step = reminded.Step, To = reminded.To.Id })];

    private static List<ExpectedMessage> Escalations(List<Happening> happened) =>
        [.. happened.OfType<Happening.Escalated>().Select(escalated => new ExpectedMessage { Step = escalated.Step, To = escalated.To.Id })];

    private static List<ExpectedMessage> Notices(List<Happening> happened) =>
        [.. happened.OfType<Happening.Notified>().Select(notified => new ExpectedMessage { Step = notified.Step, To = notified.To.Id })];

    private static List<ExpectedShare> Shares(List<Happening> happened) =>
        [.. happened.OfType<Happening.Shared>().Select(shared => new ExpectedShare { Step = shared.Step, With = shared.With.Id, Purpose = shared.Purpose })];

    /// <summary>The referrals that changed, each once, as it stands now.</summary>
    private static List<ExpectedReferral> Referrals(List<Happening> happened) =>
    [
        .. happened.OfType<Happening.ReferralChanged>()
            .GroupBy(changed => (changed.Entry, changed.To))
            .Select(changes => changes.Last())
            .Select(changed => new ExpectedReferral { Step = changed.Step, To = changed.To.Id, State = changed.State }),
    ];

    private static List<ExpectedIncident> Incidents(List<Happening> happened) =>
        [.. happened.OfType<Happening.IncidentRaised>().Select(incident => new ExpectedIncident { Step = incident.Step })];

    private static List<ExpectedEnd> Ends(List<Happening> happened) =>
        [.. happened.OfType<Happening.WorkflowEnded>().Select(ended => new ExpectedEnd { Workflow = ended.Workflow, Result = ended.Result })];

    private static bool Fits(ExpectedMessage expected, ExpectedMessage found) =>
        Fits(expected.Step, found.Step) && Fits(expected.To, found.To);

    private static bool Fits(ExpectedShare expected, ExpectedShare found) =>
        Fits(expected.Step, found.Step) && Fits(expected.With, found.With) && Fits(expected.Purpose, found.Purpose);

    private static bool Fits(ExpectedReferral expected, ExpectedReferral found) =>
        Fits(expected.Step, found.Step) && Fits(expected.To, found.To) && (expected.State is null || expected.State == found.State);

    private static bool Fits(ExpectedIncident expected, ExpectedIncident found) => Fits(expected.Step, found.Step);

    private static bool Fits(ExpectedEnd expected, ExpectedEnd found) =>
        Fits(expected.Workflow, found.Workflow) && Fits(expected.Result, found.Result);

    private static bool Fits(string? expected, string? found) => expected is null || expected == found;

    private static string Shown(ExpectedMessage message) => $"{message.Step ?? "*"} to {message.To ?? "*"}";

    private static string Shown(ExpectedShare share) => $"{share.Step ?? "*"} with {share.With ?? "*"} for {share.Purpose ?? "*"}";

    private static string Shown(ExpectedReferral referral) =>
        $"{referral.Step ?? "*"} to {referral.To ?? "*"}: {(referral.State is { } state ? EnumNames.NameOf(state) : "*")}";

    private static string Shown(ExpectedEnd end) => $"{end.Workflow ?? "*"} as {end.Result ?? "*"}";

    private static string ShownValue(object? value) => value switch
    {
        null => "nothing",
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTimeOffset instant => instant.ToString("O", CultureInfo.InvariantCulture),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };

    private static string Listed(IEnumerable<string> items) => $"[{string.Join(", ", items)}]";
}
