using CareCircuits.Engine.Decisions;
using CareCircuits.Engine.Flow;

namespace CareCircuits.Engine.Replays;

/// <summary>A visit of a step by what it means and not by its number, so that it is found again in another version.</summary>
/// <param name="Workflow">The workflow.</param>
/// <param name="Run">Which of the runs of this workflow, by their beginnings, from 1.</param>
/// <param name="Step">The step.</param>
/// <param name="Time">Which of the visits of this step in the run, from 1.</param>
internal readonly record struct VisitKey(string Workflow, int Run, string Step, int Time);

/// <summary>One visit of a step, in the past or under the draft.</summary>
internal sealed class Visit(VisitKey key, int entry, DateTimeOffset entered)
{
    public VisitKey Key => key;

    public int Entry => entry;

    public DateTimeOffset Entered => entered;

    public DateTimeOffset? Left { get; set; }

    /// <summary>By which way it was left; null where it was not, or was cancelled.</summary>
    public Way? Way { get; set; }
}

/// <summary>Follows a life by what happens in it: which visits there were, when they ended, how often someone was told that something is late.</summary>
internal sealed class VisitBook
{
    private readonly Dictionary<int, Visit> open = [];
    private readonly Dictionary<int, Visit> byEntry = [];
    private readonly Dictionary<int, (string Workflow, int Run)> runs = [];
    private readonly Dictionary<string, int> runsOf = [];
    private readonly Dictionary<(string, int, string), int> times = [];

    public Dictionary<VisitKey, Visit> All { get; } = [];

    /// <summary>When each run began.</summary>
    public Dictionary<(string Workflow, int Run), DateTimeOffset> Runs { get; } = [];

    /// <summary>The first step of each run.</summary>
    public Dictionary<(string Workflow, int Run), Visit> Starts { get; } = [];

    public int Escalations { get; private set; }

    /// <summary>Notes what a decision made happen, and gives the visits that began with it.</summary>
    public List<Visit> Note(Decision decision, DateTimeOffset at)
    {
        List<Visit> begun = [];
        foreach (var happening in decision.Happenings)
        {
            switch (happening)
            {
                case Happening.WorkflowStarted started:
                    var run = runsOf[started.Workflow] = runsOf.GetValueOrDefault(started.Workflow) + 1;
                    runs[started.Instance] = (started.Workflow, run);
                    Runs[(started.Workflow, run)] = at;
                    break;
                case Happening.StepEntered entered:
                    begun.Add(Enter(entered, at));
                    break;
                case Happening.StepLeft left when open.Remove(left.Entry, out var visit):
                    (visit.Left, visit.Way) = (at, left.Way);
                    break;
                case Happening.Escalated:
                    Escalations++;
                    break;
            }
        }

        // What is not current any more and was not left by a way was cancelled.
        var current = decision.After.Running.SelectMany(instance => instance.Stays).Select(stay => stay.Entry).ToHashSet();
        foreach (var visit in open.Values.Where(visit => !current.Contains(visit.Entry)).ToList())
        {
            visit.Left = at;
            open.Remove(visit.Entry);
        }

        // A move that was taken back goes on with the visits that it had cancelled.
        foreach (var visit in current.Where(entry => !open.ContainsKey(entry)).Select(entry => byEntry.GetValueOrDefault(entry)).OfType<Visit>())
        {
            (visit.Left, visit.Way) = (null, null);
            open[visit.Entry] = visit;
        }

        return begun;
    }

    /// <summary>The visit that has this entry now; null where there is none.</summary>
    public Visit? Open(int entry) => open.GetValueOrDefault(entry);

    private Visit Enter(Happening.StepEntered entered, DateTimeOffset at)
    {
        var (workflow, run) = runs[entered.Instance];
        var time = times[(workflow, run, entered.Step)] = times.GetValueOrDefault((workflow, run, entered.Step)) + 1;
        var visit = new Visit(new VisitKey(workflow, run, entered.Step, time), entered.Entry, at);
        All[visit.Key] = visit;
        open[entered.Entry] = byEntry[entered.Entry] = visit;
        Starts.TryAdd((workflow, run), visit);
        return visit;
    }
}
