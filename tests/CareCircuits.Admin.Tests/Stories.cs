using CareCircuits.Care.Access;
using CareCircuits.Care.Networks;
using CareCircuits.Care.Running;
using CareCircuits.Engine.Decisions;
using CareCircuits.Engine.Explaining;
using CareCircuits.Engine.Reading;
using CareCircuits.Engine.Rehearsals;
using CareCircuits.Rules.Data;
using CareCircuits.Rules.Json;

namespace CareCircuits.Admin.Tests;

/// <summary>The stories of the circuit in the box, played and written down as journals of the house.</summary>
internal static class Stories
{
    private static readonly string Root = FindRoot();

    private static readonly CircuitReading Reading = CircuitReader.Read(
        new CircuitSources("workflows/dual-diagnosis/v1", Files("workflows/dual-diagnosis/v1"), Files("rules")));

    public static Circuit Circuit { get; } = Circuit.From(Reading);

    /// <summary>Stories that change the state beside the journal cannot be made once more; nothing live can do that.</summary>
    public static IReadOnlyList<Scenario> All { get; } =
        [.. Reading.Scenarios.Where(story => !story.Play.Any(entry => entry.Set is { Enrolment: not null } or { Consents: not null }))];

    /// <summary>Ids that people must never read: of steps, workflows, roles, purposes, events and outcomes with more than one word.</summary>
    public static IReadOnlyList<string> Ids { get; } =
    [
        .. Circuit.InOrder.SelectMany(plan => plan.Steps.Keys.Append(plan.Definition.Id))
            .Concat(Circuit.Definition.Roles.Select(role => role.Id))
            .Concat(Circuit.Definition.Purposes.Select(purpose => purpose.Id))
            .Concat(Circuit.Definition.Events.Select(known => known.Id))
            .Concat(Circuit.RuleSets.Keys)
            .Concat(Circuit.InOrder.SelectMany(plan => plan.Steps.Values).SelectMany(step => Engine.Flow.Ways.Of(step.Definition)).Select(way => way.Name))
            .Where(id => id.Contains('-', StringComparison.Ordinal) || id.Contains('.', StringComparison.Ordinal))
            .Distinct(),
    ];

    /// <summary>The journal of a story as the house keeps it, by turns of staff, a system and the clock.</summary>
    public static IReadOnlyList<JournalLine> Journal(Scenario story, out Enrolment beginning)
    {
        var result = Rehearsal.Run(Circuit, story);
        var state = beginning = result.Beginning;
        List<JournalLine> lines = [];
        foreach (var entry in result.Journal())
        {
            var decision = Assert.IsType<Outcome<Decision>.Accepted>(Decider.Decide(Circuit, state, entry.Signal, entry.Situation, entry.At)).Value;
            lines.Add(new JournalLine(entry, entry.Signal is Signal.Due ? Actor.Clock : Actor.Staff("ana"), decision.Happenings));
            state = decision.After;
        }

        return lines;
    }

    /// <summary>Everything of a story that can be explained.</summary>
    public static IEnumerable<ExplainedStep> Explained(Scenario story)
    {
        var lines = Journal(story, out var beginning);
        return lines.SelectMany(line => DecisionExplainer.Explain(Circuit, beginning, lines.Select(one => one.Entry), line.Entry.Number)!);
    }

    /// <summary>A directory in which everyone whom a story names has a name.</summary>
    public static NameBook Names(Scenario story)
    {
        var lines = Journal(story, out _);
        var services = lines.SelectMany(line => line.Entry.Situation.Services).Select(service => service.Facts).DistinctBy(facts => facts.Id);
        var staff = lines.SelectMany(line => line.Entry.Situation.Staff).DistinctBy(facts => facts.Id);
        return new NameBook(
            services.ToDictionary(facts => facts.Id, facts => new Service { Id = facts.Id, Facts = facts, Name = Named(facts.Id) }),
            staff.ToDictionary(facts => facts.Id, facts => new StaffMember { Id = facts.Id, Name = Plain(facts.Id), Service = "" }));
    }

    private static Wording Named(string id) => new(new Dictionary<string, string> { ["en"] = Plain(id) });

    private static string Plain(string id) => id.Replace('-', ' ').ToUpperInvariant();

    private static SourceFile[] Files(string folder) =>
    [
        .. Directory.EnumerateFiles(Path.Combine(Root, folder), "*.json", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Select(path => new SourceFile(Path.GetRelativePath(Root, path).Replace('\\', '/'), File.ReadAllBytes(path))),
    ];

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "CareCircuits.sln")))
            folder = folder.Parent;
        return folder.FullName;
    }
}
