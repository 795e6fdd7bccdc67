namespace CareCircuits.Host.Demo;

/// <summary>What people do, in order: an event, a task that is done, an answer.</summary>
internal abstract record Beat(TimeSpan After)
{
    public sealed record Event(TimeSpan After, string Name, IReadOnlyDictionary<string, object?> Data) : Beat(After);

    public sealed record Task(TimeSpan After, string Step, string Outcome, IReadOnlyDictionary<string, object?> Form) : Beat(After);

    public sealed record Answer(TimeSpan After, string Step, bool Accepts) : Beat(After);
}

/// <summary>How someone's way went until now: by which event they came, what happened, and how long it is since.</summary>
internal sealed record Story(string Name, string Beginning, TimeSpan Since, IReadOnlyList<Beat> Beats);

/// <summary>The ways of the demo: from a first contact an hour ago to months with a case manager, and what goes wrong, too.</summary>
internal static class DemoStories
{
    private const string Contact = "contact.made";
    private const string Discharge = "discharge.announced";
    private static readonly string[] EveryPurpose = ["orientation", "care-coordination", "crisis-support", "feedback"];

    private static readonly Beat Talk = Done(2, "first-talk", "help-wished", ("ownWords", "Je ne sais plus par où commencer"));

    private static readonly Beat Needs = Done(
        26, "needs", "talked-through",
        ("housing", "precarious"), ("substanceUse", "active"), ("admissionsLastYear", 1L), ("canFindTheirWay", false), ("wishesCaseManager", true),
        ("peerWished", false), ("needs", new Dictionary<string, object?> { ["alcohol"] = 2L, ["company"] = 2L, ["psychological-distress"] = 2L, ["money"] = 1L }));

    private static readonly Beat Consent = Done(3, "offer-circuit", "accepted", ("consents", EveryPurpose.Cast<object?>().ToList()));
    private static readonly Beat[] Enrolled = [Talk, Needs, Consent];
    private static readonly Beat[] Taken = [.. Enrolled, Says(5, "find-service", true)];
    private static readonly Beat[] Begun = [.. Taken, Done(24, "talk-about-waiting", "no-bridge-needed"), Done(120, "keep-in-touch", "help-started")];
    private static readonly Beat[] Followed =
        [.. Begun, Says(6, "match", true), Done(30, "care-plan", "written", ("whatMatters", "Retrouver mes matins")), Done(48, "first-meeting", "yes-together")];

    private static readonly Beat Crisis = Happens(20, "crisis.reported", ("danger", "possible"), ("safeTonight", false));
    private static readonly Beat Call = Done(0.2, "first-call", "help-needed", ("danger", "now"), ("safeTonight", false));

    public static IReadOnlyList<Story> All { get; } =
    [
        Of("just came", Contact, 1),
        Of("nobody has called yet", Contact, 100),
        Of("wanted to know something", Contact, 30, Done(3, "first-talk", "information")),
        Of("says no for now", Contact, 60, Done(4, "first-talk", "declined")),
        Of("talks about needs", Contact, 20, Talk),
        Of("thinks it over", Contact, 30, Talk, Needs, Done(5, "offer-circuit", "thinks-it-over")),
        Of("waits for an answer", Contact, 4, Enrolled),
        Of("waits after a no", Contact, 5, [.. Enrolled, Says(4, "find-service", false)]),
        Of("waits with a bridge", Contact, 40, [.. Taken, Done(24, "talk-about-waiting", "bridge-wished"), Says(3, "find-bridge", true)]),
        Of("a case manager is asked", Contact, 3, Begun),
        Of("has a case manager", Contact, 50, [.. Followed, Done(60, "natural-network", "drawn-together"), Done(150, "contact", "met")]),
        Of("in crisis now", Contact, 0.2, [.. Begun, Crisis, Call]),
        Of("a crisis passed", Contact, 30, [.. Followed, Crisis, Call, Says(0.2, "find-mobile-team", true), Says(0.1, "find-place", true), Done(0.7, "visit", "with-the-person"), Done(1, "welcome", "arrived"), Done(18, "call-next-day", "better")]),
        Of("is about to leave hospital", Discharge, 10, Done(20, "talk-on-ward", "follow-up-wished")),
        Of("left hospital, is expected", Contact, 30, [.. Enrolled, Happens(40, Discharge), Done(10, "talk-on-ward", "follow-up-wished"), Says(5, "find-receiving", true), Done(20, "meeting", "met-together"), Happens(30, "discharge.done")]),
    ];

    private static Story Of(string name, string beginning, double hoursSince, params Beat[] beats) => new(name, beginning, TimeSpan.FromHours(hoursSince), beats);

    private static Beat Done(double hours, string step, string outcome, params (string Name, object? Value)[] form) =>
        new Beat.Task(TimeSpan.FromHours(hours), step, outcome, form.ToDictionary(field => field.Name, field => field.Value));

    private static Beat Says(double hours, string step, bool accepts) => new Beat.Answer(TimeSpan.FromHours(hours), step, accepts);

    private static Beat Happens(double hours, string name, params (string Name, object? Value)[] data) =>
        new Beat.Event(TimeSpan.FromHours(hours), name, data.ToDictionary(datum => datum.Name, datum => datum.Value));
}
