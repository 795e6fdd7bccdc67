using System.Globalization;
using CareCircuits.Care.Access;
using CareCircuits.Care.Circuits;
using CareCircuits.Care.Contacts;
using CareCircuits.Care.Due;
using CareCircuits.Care.Enrolling;
using CareCircuits.Care.Networks;
using CareCircuits.Care.Outbox;
using CareCircuits.Care.Outside;
using CareCircuits.Care.People;
using CareCircuits.Care.Running;
using CareCircuits.Care.Time;
using CareCircuits.Engine.Decisions;

namespace CareCircuits.Host.Demo;

/// <summary>
/// Plays the stories of the demo's people through the rooms, on a clock of its own that goes from one thing that happens to the next.
/// What falls due in between falls due. The same moment of the end gives the same network.
/// </summary>
internal sealed class DemoPlay
{
    private readonly DemoScope scope;
    private readonly StandingTime time = new();
    private readonly IEnrolmentStore enrolments;
    private readonly IDueStore dues;
    private readonly CircuitRunner runner;
    private readonly ContactMaking contacts;
    private readonly DueSender dueSender;
    private readonly OutboxSender outboxSender;
    private readonly PriorityQueue<(int Person, int Beat), (DateTimeOffset At, int Person)> next = new();
    private readonly EnrolmentKey[] came = new EnrolmentKey[DemoPeople.Count];

    public DemoPlay(
        DemoScope scope, IEnrolmentStore enrolments, IDueStore dues, IOutbox outbox, IDirectory directory, IPeople people, ISendings sendings,
        CircuitLibrary circuits, CircuitChoice choice)
    {
        (this.scope, this.enrolments, this.dues) = (scope, enrolments, dues);
        var clock = new CareClock(time);
        runner = new CircuitRunner(enrolments, circuits, directory, clock, new ChangeFeed());
        contacts = new ContactMaking(choice, enrolments, people, sendings, directory, runner, clock);
        dueSender = new DueSender(dues, runner, clock);
        outboxSender = new OutboxSender(outbox, [], clock);
    }

    /// <summary>Plays all; how many beats were not possible because things had gone another way.</summary>
    public async Task<int> RunAsync(CancellationToken cancellation)
    {
        for (var person = 0; person < DemoPeople.Count; person++)
            next.Enqueue((person, -1), (BeginningOf(person), person));

        var missed = 0;
        while (next.TryDequeue(out var turn, out var moment))
        {
            await RunUntilAsync(moment.At, cancellation);
            var beats = StoryOf(turn.Person).Beats;
            if (!(turn.Beat < 0 ? await ComeAsync(turn.Person, cancellation) : await PlayAsync(came[turn.Person], beats[turn.Beat], cancellation)))
                missed++;
            if (turn.Beat + 1 < beats.Count)
                next.Enqueue((turn.Person, turn.Beat + 1), (moment.At + beats[turn.Beat + 1].After, turn.Person));
        }

        await RunUntilAsync(scope.Until, cancellation);
        return missed;
    }

    private static Story StoryOf(int person) => DemoStories.All[person % DemoStories.All.Count];

    /// <summary>Late enough for the story to be told, and not all at the same minute.</summary>
    private DateTimeOffset BeginningOf(int person)
    {
        var story = StoryOf(person);
        var told = story.Beats.Aggregate(story.Since, (sum, beat) => sum + beat.After);
        return scope.Until - told - (story.Since * (person / DemoStories.All.Count * 0.2));
    }

    private async Task<bool> ComeAsync(int person, CancellationToken cancellation)
    {
        var story = StoryOf(person);
        var announces = story.Beginning.StartsWith("discharge", StringComparison.Ordinal);
        var contact = DemoPeople.ContactOf(person, story.Beginning, announces ? DischargeIn(3) : new Dictionary<string, object?>(), announces);
        if (await contacts.MakeAsync(scope.Network, contact, Actor.Staff(DemoStaff.For(new Party(PartyKind.Service, announces ? DemoServices.Hospital : DemoServices.EntryPoint))), $"demo/{person}", cancellation) is not Outcome<ContactMade>.Accepted(var made))
            return false;
        came[person] = made.Enrolment;
        return true;
    }

    private async Task<bool> PlayAsync(EnrolmentKey key, Beat beat, CancellationToken cancellation)
    {
        if (await enrolments.LoadAsync(key, cancellation) is not { } enrolment)
            return false;
        var (signal, by) = SignalOf(beat, [.. enrolment.State.Running.SelectMany(instance => instance.Stays)]);
        return signal is not null && await runner.SendAsync(key, signal, Actor.Staff(by), null, cancellation) is Outcome<Sent>.Accepted;
    }

    /// <summary>What a beat comes to now, and who does it; nothing where nobody waits for it.</summary>
    private (Signal? Signal, string By) SignalOf(Beat beat, List<Stay> stays) => beat switch
    {
        Beat.Event(_, var name, var data) => (new Signal.Happened(name, name switch
        {
            "discharge.announced" => DischargeIn(3).Append(new("hospital", DemoServices.Hospital)).ToDictionary(),
            "discharge.done" => new Dictionary<string, object?> { ["dischargeOn"] = Day(0), ["leftAt"] = time.Now.ToString("O", CultureInfo.InvariantCulture) },
            _ => data,
        }), DemoStaff.For(new Party(PartyKind.Service, name.StartsWith("discharge", StringComparison.Ordinal) ? DemoServices.Hospital : DemoServices.EntryPoint))),
        Beat.Task(_, var step, var outcome, var form) when stays.OfType<Stay.Doing>().FirstOrDefault(task => task.Step == step) is { } task =>
            (new Signal.Completed(task.Entry, outcome, form), DemoStaff.For(task.Owner)),
        Beat.Answer(_, var step, var accepts) when stays.OfType<Stay.Searching>().FirstOrDefault(search => search.Step == step) is { } search
            && search.Candidates.FirstOrDefault(candidate => candidate.IsOpen) is { Id: not null } asked =>
            (new Signal.Answered(search.Entry, asked.Id, accepts ? Reply.Accepted : Reply.Declined, accepts ? null : "Complet pour l'instant"),
                DemoStaff.For(new Party(DemoStaff.All.Any(member => member.Id == asked.Id) ? PartyKind.Staff : PartyKind.Service, asked.Id))),
        _ => default,
    };

    private Dictionary<string, object?> DischargeIn(int days) => new() { ["dischargeOn"] = Day(days) };

    private string Day(int days) => time.Now.AddDays(days).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private async Task RunUntilAsync(DateTimeOffset moment, CancellationToken cancellation)
    {
        while (await dues.NextAsync(cancellation) is { } due && due <= moment)
        {
            time.Now = due > time.Now ? due : time.Now;
            if (await dueSender.SendAsync(500, 1, cancellation) == 0)
                break;
        }

        time.Now = moment;
        await outboxSender.SendAsync(500, cancellation);
    }

    /// <summary>Time that stands until it is moved.</summary>
    private sealed class StandingTime : TimeProvider
    {
        public DateTimeOffset Now { get; set; }

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
