using CareCircuits.Care.Access;
using CareCircuits.Care.People;
using CareCircuits.Care.Work;
using CareCircuits.Engine.Decisions;
using CareCircuits.Engine.Definitions;
using CareCircuits.Rules.Data;

namespace CareCircuits.Care.Running;

/// <summary>
/// Lists runs of workflows for a desk. A run is in its list where work, a question, the data or the file tie it to them, or where they search in it;
/// those who coordinate see all, by codes. Whatever the page holds, it is read at once.
/// </summary>
public sealed class RunList(IInstances instances, IFiles files, IWork work, FileDoor door)
{
    /// <summary>A page is filled by so many reads at most; what is left comes with the next.</summary>
    private const int MostReads = 4;

    /// <summary>So many who were asked are told of a page; the latest are those that count.</summary>
    private const int MostTried = 500;

    /// <summary>The runs of these workflows whose start event named a day, the latest first.</summary>
    public Task<RunPage> ByDayAsync(Desk desk, IReadOnlyList<string> workflows, DayRange days, int skip, int most, CancellationToken cancellation) =>
        PageAsync(desk, skip, most, (from, count) => instances.ByDayAsync(desk.Network, workflows, days, from, count, cancellation), cancellation);

    /// <summary>
    /// The runs of these workflows that have not ended, the most urgent first, then the oldest, with those who were asked so far. Why someone could not
    /// is for those to read to whom the file is open.
    /// </summary>
    public async Task<RunPage> RunningAsync(Desk desk, IReadOnlyList<string> workflows, int skip, int most, CancellationToken cancellation)
    {
        var page = await PageAsync(desk, skip, most, (from, count) => instances.RunningAsync(desk.Network, workflows, from, count, cancellation), cancellation).ConfigureAwait(false);
        var enrolments = page.Lines.Select(line => line.Run.Enrolment.Enrolment).Distinct().ToArray();
        var tried = (await work.AskedInAsync(desk.Network, enrolments, workflows, MostTried, cancellation).ConfigureAwait(false)).ToLookup(asked => (asked.Enrolment, asked.Instance));
        return page with
        {
            Lines =
            [
                .. page.Lines.Select(line => line with
                {
                    Tried = [.. tried[(line.Run.Enrolment, line.Run.Number)].Select(asked => line.Reach == FileReach.File ? asked : asked with { Reason = null })],
                }),
            ],
        };
    }

    private async Task<RunPage> PageAsync(Desk desk, int skip, int most, Func<int, int, Task<IReadOnlyList<InstanceLine>>> read, CancellationToken cancellation)
    {
        List<RunLine> lines = [];
        for (var reads = 0; reads < MostReads && lines.Count < most; reads++)
        {
            var runs = await read(skip, most).ConfigureAwait(false);
            skip += runs.Count;
            lines.AddRange(await LinesAsync(desk, runs, cancellation).ConfigureAwait(false));
            if (runs.Count < most)
                return new RunPage(lines, Next: null);
        }

        return new RunPage(lines, skip);
    }

    private async Task<IReadOnlyList<RunLine>> LinesAsync(Desk desk, IReadOnlyList<InstanceLine> runs, CancellationToken cancellation)
    {
        var judged = new Dictionary<Guid, (Person Person, IReadOnlyList<JudgedEnrolment> Enrolments)>();
        foreach (var file in await files.FindAsync(desk.Network, [.. runs.Select(run => run.Person).Distinct()], cancellation).ConfigureAwait(false))
            judged.Add(file.Person.Id, (file.Person, await door.JudgeAsync(desk, file, cancellation).ConfigureAwait(false)));

        List<RunLine> lines = [];
        foreach (var run in runs)
        {
            // Those who were erased are in no list.
            if (!judged.TryGetValue(run.Person, out var whose) || whose.Enrolments.FirstOrDefault(one => one.Filed.Enrolment.Key == run.Enrolment) is not { } enrolment)
                continue;
            var instance = enrolment.Filed.Enrolment.State.Running.FirstOrDefault(instance => instance.Number == run.Number);
            if (IsOn(desk, run, enrolment, instance))
                lines.Add(LineOf(desk, run, whose.Person, whose.Enrolments, enrolment, instance));
        }

        return lines;
    }

    private static bool IsOn(Desk desk, InstanceLine run, JudgedEnrolment enrolment, Instance? instance) =>
        desk.Holds(NetworkRoles.Coordinator)
        || enrolment.Verdict.Reach != FileReach.Nothing || enrolment.Verdict.Tie is not null
        || run.Service == desk.Member.Service
        || instance?.Stays.OfType<Stay.Searching>().Any(search => Searches(desk, enrolment.Circuit, instance, search)) == true;

    private static bool Searches(Desk desk, Circuit circuit, Instance instance, Stay.Searching search) =>
        circuit.Workflows[instance.Workflow].Steps[search.Step].Definition switch
        {
            ReferStep { Role: { } role } => desk.Holds(role),
            AssignStep { Role: { } role } => desk.Holds(role),
            _ => false,
        };

    private static RunLine LineOf(
        Desk desk, InstanceLine run, Person person, IReadOnlyList<JudgedEnrolment> all, JudgedEnrolment enrolment, Instance? instance) => new(
        run,
        enrolment.Verdict.Reach,
        PeopleList.LineOf(desk, person, all),
        instance?.Stays ?? [],
        enrolment.Filed.Ties.Claims,
        instance is null ? new Dictionary<string, object>() : KnownOf(instance));

    private static Dictionary<string, object> KnownOf(Instance instance) => instance.Data.Shape.Members
        .Where(member => member.Value.Type is DataKind.Service or DataKind.Staff or DataKind.Date or DataKind.DateTime)
        .Select(member => (member.Key, Value: instance.Data[member.Key]))
        .Where(member => member.Value is not null)
        .ToDictionary(member => member.Key, member => member.Value!);
}
