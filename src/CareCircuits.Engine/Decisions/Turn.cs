using System.Diagnostics;
using CareCircuits.Engine.Definitions;
using CareCircuits.Engine.Explaining;
using CareCircuits.Rules.Facts;

namespace CareCircuits.Engine.Decisions;

/// <summary>
/// One signal being worked off: the state in hand while steps are left and entered. It lives for one call of
/// <see cref="Decider.Decide"/> and changes nothing but itself.
/// </summary>
internal sealed partial class Turn
{
    private readonly Circuit circuit;
    private readonly Situation situation;
    private readonly DateTimeOffset now;
    private readonly List<ExplainedStep>? reasons;
    private readonly List<InstanceAtWork> instances = [];
    private readonly List<Happening> happenings = [];
    private Enrolment enrolment;
    private PersonFacts person;
    private EnrolmentFacts? enrolmentFacts;

    public Turn(Circuit circuit, Enrolment enrolment, Situation situation, DateTimeOffset now, List<ExplainedStep>? reasons = null)
    {
        (this.circuit, this.enrolment, this.situation, this.now, this.reasons) = (circuit, enrolment, situation, now, reasons);
        person = situation.Person;
        foreach (var instance in enrolment.Instances)
        {
            if (instance.Result is null)
                instances.Add(new InstanceAtWork(instance, circuit.Workflows[instance.Workflow]));
        }
    }

    /// <summary>Works <paramref name="signal"/> off; a refusal where it may not be, and then nothing of this turn is to be kept.</summary>
    public Refusal? Take(Signal signal)
    {
        var refusal = signal switch
        {
            Signal.Happened happened => TakeEvent(happened),
            Signal.Completed completed => TakeCompletion(completed),
            Signal.Answered answered => TakeAnswer(answered),
            Signal.Due due => TakeDue(due),
            Signal.Consented consented => TakeConsent(consented),
            Signal.Withdrawn withdrawn => TakeWithdrawal(withdrawn),
            Signal.Retried retried => TakeRetry(retried),
            Signal.Skipped skipped => TakeSkip(skipped),
            Signal.Moved or Signal.MovedBack => throw new ArgumentException("A move is for the Mover.", nameof(signal)),
            _ => throw new UnreachableException(),
        };
        if (refusal is null)
            Settle();
        return refusal;
    }

    public Decision Decision()
    {
        var ended = enrolment.Instances.Where(instance => instance.Result is not null);
        var after = enrolment with
        {
            Instances = [.. ended.Concat(instances.Select(instance => instance.Frozen())).OrderBy(instance => instance.Number)],
        };
        return new Decision(after, person, happenings);
    }

    private void Note(Happening happening) => happenings.Add(happening);

    private DateOnly Today => today ??= circuit.Clock.DayOf(now);

    private DateOnly? today;

    /// <summary>What rules and expressions of <paramref name="instance"/> may see at this moment.</summary>
    private FactSheet SheetOf(InstanceAtWork instance) => new(now, Today)
    {
        Person = person,
        Enrolment = enrolmentFacts ??= enrolment.FactsWith(situation.HasCarePlan, situation.HasCaseManager),
        Data = instance.Data,
    };

    private void Change(Enrolment changed) => (enrolment, enrolmentFacts) = (changed, null);

    private (InstanceAtWork Instance, Stay Stay)? Find(int entry)
    {
        foreach (var instance in instances)
        {
            if (!instance.IsRunning)
                continue;
            foreach (var stay in instance.Stays)
            {
                if (stay.Entry == entry)
                    return (instance, stay);
            }
        }

        return null;
    }

    /// <summary>The moment that <paramref name="limit"/> sets for <paramref name="instance"/>; null where its datum has no value.</summary>
    private DateTimeOffset? MomentOf(TimeLimit limit, InstanceAtWork instance) =>
        limit.From is not { } from
            ? circuit.Clock.MomentOf(limit, now)
            : ValueOf(from, instance) switch
            {
                DateOnly day => circuit.Clock.MomentOf(limit, day),
                DateTimeOffset instant => circuit.Clock.MomentOf(limit, instant),
                _ => null,
            };
}
