using CareCircuits.Engine.Definitions;
using CareCircuits.Engine.Flow;
using CareCircuits.Rules.Facts;

namespace CareCircuits.Engine.Decisions;

/// <summary>
/// Events: let in at once, delivered when whoever raised them waits again, in the order in which they were raised.
/// Each goes to every running instance that waits for it, oldest first, and then starts what it starts.
/// </summary>
internal sealed partial class Turn
{
    private readonly Queue<Action> queue = new();

    private void Settle()
    {
        while (queue.TryDequeue(out var next))
            next();
    }

    private Refusal? TakeEvent(Signal.Happened signal) => Admit(signal.Event, signal.Data);

    /// <summary>Lets an event in: its data are checked, its built-in meaning holds from now on, and it stands in line to be delivered.</summary>
    private Refusal? Admit(string name, IReadOnlyDictionary<string, object?> given)
    {
        if (circuit.Events.GetValueOrDefault(name) is not { } @event)
            return new Refusal.EventUnknown(name);
        if (Checked(@event, given, out var values) is { } faults)
            return new Refusal.DataInvalid(faults);

        switch (name)
        {
            case BuiltInEvents.EnrolmentEnded:
                EndEnrolment();
                return null;
            case BuiltInEvents.ConsentWithdrawn:
                return Withdraw((string)values["purpose"]!);
            case BuiltInEvents.EnrolmentConfirmed when enrolment.Status == EnrolmentStatus.Proposed:
                Change(enrolment with { Status = EnrolmentStatus.Active, Since = Today });
                Note(new Happening.EnrolmentConfirmed());
                break;
        }

        queue.Enqueue(() => Deliver(name, values));
        return null;
    }

    /// <summary>The data of an event as typed values; the faults where they are not what it declares, or would start a workflow without what it needs.</summary>
    private List<Fault>? Checked(EventDefinition @event, IReadOnlyDictionary<string, object?> given, out Dictionary<string, object?> values)
    {
        values = new Dictionary<string, object?>(@event.Data.Count);
        var faults = new List<Fault>();
        foreach (var name in given.Keys.Where(name => !@event.Data.ContainsKey(name)))
            faults.Add(new Fault(name, $"is not a datum of {@event.Id}"));

        foreach (var (name, type) in @event.Data)
        {
            var value = given.GetValueOrDefault(name);
            if (value is null)
            {
                if (!type.Optional)
                    faults.Add(new Fault(name, "is missing"));
            }
            else if (DataValues.TryRead(type, value, out var read, out var problem))
            {
                values[name] = read;
            }
            else
            {
                faults.Add(new Fault(name, problem));
            }
        }

        if (faults.Count == 0)
        {
            foreach (var workflow in circuit.StartingOn(@event.Id))
                faults.AddRange(Filled(workflow, values, out _) ?? []);
        }

        return faults.Count > 0 ? faults : null;
    }

    private void Deliver(string @event, IReadOnlyDictionary<string, object?> values)
    {
        if (enrolment.Status == EnrolmentStatus.Ended)
            return;

        var reached = false;
        foreach (var instance in instances.Where(instance => instance.IsRunning).ToList())
            reached |= instance.IsRunning && Hear(instance, @event, values);
        StartOn(@event, values, reached);
    }

    private void StartOn(string @event, IReadOnlyDictionary<string, object?> values, bool reached)
    {
        foreach (var workflow in circuit.StartingOn(@event))
        {
            if (workflow.Definition.Once && instances.Exists(instance => instance.IsRunning && instance.Workflow == workflow.Definition.Id))
                Note(new Happening.EventIgnored(@event, workflow.Definition.Id));
            else if (Filled(workflow, values, out var data) is null)
                Start(workflow, data);
            reached = true;
        }

        if (!reached)
            Note(new Happening.EventIgnored(@event, null));
    }

    /// <summary>
    /// Brings an event to one instance: first to its innermost steps, what they wait for before their <c>on</c>;
    /// then to the parallel steps around them; then to the workflow's own <c>on</c>. False where nobody there cares.
    /// </summary>
    private bool Hear(InstanceAtWork instance, string @event, IReadOnlyDictionary<string, object?> values)
    {
        var heard = instance.Stays
            .Select(stay => (Stay: stay, Way: WayOn(instance, stay, @event)))
            .Where(found => found.Way is not null)
            .ToList();
        var inner = heard.Where(found => !heard.Exists(other => IsInside(instance, other.Stay, found.Stay))).ToList();
        var interruption = inner.Count == 0 ? instance.Plan.Interruptions.GetValueOrDefault(@event) : null;
        if (inner.Count == 0 && interruption is null)
            return false;

        if (FillAlike(instance, values) is { } problem)
        {
            var at = inner.Count > 0 ? inner[0].Stay : instance.Stays[0];
            StickAt(instance, at, IncidentCodes.DataInvalid, problem);
            return true;
        }

        if (interruption is not null)
            Interrupt(instance, interruption);
        foreach (var (stay, way) in inner)
        {
            // One branch may have ended the parallel step, and the others with it.
            if (instance.IsRunning && instance.Stays.Contains(stay))
                Abandon(instance, stay, way!);
        }

        return true;
    }

    private static Way? WayOn(InstanceAtWork instance, Stay stay, string @event) =>
        instance.Plan.Steps.GetValueOrDefault(stay.Step) is not { } plan
            ? null
            : (stay is Stay.Waiting ? plan.Way(WayKind.Event, @event) : null) ?? plan.Way(WayKind.On, @event);

    private static bool IsInside(InstanceAtWork instance, Stay inner, Stay outer)
    {
        for (var parallel = inner.Region.Parallel; parallel != 0;)
        {
            if (parallel == outer.Entry)
                return true;
            parallel = instance.Stays.First(stay => stay.Entry == parallel).Region.Parallel;
        }

        return false;
    }

    private void Interrupt(InstanceAtWork instance, Way way)
    {
        foreach (var stay in instance.Stays.Where(stay => stay.Region == RegionKey.Workflow).ToList())
            Cancel(instance, stay);
        Note(new Happening.WorkflowInterrupted(instance.Number, instance.Workflow, way));
        GoOn(instance, RegionKey.Workflow, way);
    }

    private void EndEnrolment()
    {
        Change(enrolment with { Status = EnrolmentStatus.Ended });
        Note(new Happening.EnrolmentEnded());
        queue.Clear();
        foreach (var instance in instances.Where(instance => instance.IsRunning))
            Stop(instance);
        queue.Clear();
    }
}
