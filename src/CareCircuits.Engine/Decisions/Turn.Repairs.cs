namespace CareCircuits.Engine.Decisions;

/// <summary>Repairs: an operator has a step that stands still tried again, or leads on from it. Both say why.</summary>
internal sealed partial class Turn
{
    private Refusal? TakeRetry(Signal.Retried signal) =>
        Repair(signal.Entry, signal.Reason, stuck => stuck.Step);

    private Refusal? TakeSkip(Signal.Skipped signal)
    {
        if (Find(signal.Entry) is not { Instance: var instance, Stay: Stay.Stuck stuck })
            return new Refusal.NothingToRepair(signal.Entry);

        var region = instance.Plan.Steps.GetValueOrDefault(stuck.Step)?.Region ?? instance.Plan.Definition;
        return region.Steps.Any(step => step.Id == signal.To)
            ? Repair(signal.Entry, signal.Reason, _ => signal.To)
            : new Refusal.TargetUnknown(signal.To);
    }

    private Refusal? Repair(int entry, string reason, Func<Stay.Stuck, string> target)
    {
        if (Find(entry) is not { Instance: var instance, Stay: Stay.Stuck stuck })
            return new Refusal.NothingToRepair(entry);

        instance.Remove(stuck);
        Note(new Happening.IncidentRepaired(entry, stuck.Step, reason));
        Enter(instance, stuck.Region, target(stuck));
        return null;
    }
}
