using System.Globalization;
using CareCircuits.Engine.Decisions;
using CareCircuits.Engine.Definitions;
using CareCircuits.Rules.Data;

namespace CareCircuits.Engine.Tests.Decisions;

/// <summary>Plays one enrolment by chance, the same for the same seed: sensible acts, senseless ones, and time.</summary>
internal sealed class RandomLife(Circuit circuit, Situation situation, int seed)
{
    private readonly Random chance = new(seed);
    private DateTimeOffset now = Story.Monday9;

    public Enrolment Enrolment { get; private set; } = new() { Id = "e-1" };

    public Situation Situation { get; private set; } = situation;

    public List<JournalEntry> Journal { get; } = [];

    public int Accepted { get; private set; }

    /// <summary>Sends one signal; the enrolment is what the decision says, or what it was.</summary>
    public void Step()
    {
        var signal = Next();
        var before = HashOf(Enrolment);
        switch (Decider.Decide(circuit, Enrolment, signal, Situation, now))
        {
            case Outcome<Decision>.Accepted(var decision):
                Assert.Equal(before, HashOf(Enrolment));
                Journal.Add(JournalEntry.After(Journal.LastOrDefault(), now, signal, Situation, decision.After));
                Enrolment = decision.After;
                Situation = Situation with { Person = decision.Person };
                Accepted++;
                break;
            case Outcome<Decision>.Refused(var reason):
                Assert.NotEmpty(reason.Code);
                break;
        }
    }

    private static string HashOf(Enrolment enrolment) => Engine.Decisions.Journal.HashOf(enrolment);

    private Signal Next()
    {
        var stays = Enrolment.Running.SelectMany(instance => instance.Stays.Select(stay => (Instance: instance, Stay: stay))).ToList();
        if (stays.Count == 0 || chance.Next(8) == 0)
            return Happens();
        if (chance.Next(3) == 0 && FirstTimer(stays.Select(at => at.Stay)) is { } due)
            return due;

        var (instance, stay) = stays[chance.Next(stays.Count)];
        return chance.Next(20) switch
        {
            0 => new Signal.Consented(Purpose()),
            1 => new Signal.Withdrawn(Purpose()),
            2 => new Signal.Skipped(stay.Entry, circuit.Workflows[instance.Workflow].Definition.Start, "chance"),
            3 => new Signal.Due(stay.Entry, (TimerKind)chance.Next(4), chance.Next(3)),
            4 => new Signal.Completed(chance.Next(50), "done", new Dictionary<string, object?>()),
            _ => Sensible(instance, stay),
        };
    }

    private Signal Sensible(Instance instance, Stay stay) => (stay, circuit.Workflows[instance.Workflow].Steps[stay.Step].Definition) switch
    {
        (Stay.Doing, TaskStep task) => new Signal.Completed(stay.Entry, OneOf([.. task.Outcomes.Keys]), Form(task)),
        (Stay.Searching search, _) => new Signal.Answered(
            stay.Entry,
            chance.Next(6) == 0 || search.Candidates.IsEmpty ? "person" : OneOf([.. search.Candidates.Select(candidate => candidate.Id)]),
            (Reply)chance.Next(3),
            null),
        (Stay.Stuck, _) => new Signal.Retried(stay.Entry, "chance"),
        _ => Happens(),
    };

    /// <summary>The next moment that comes, after letting the time pass until then.</summary>
    private Signal.Due? FirstTimer(IEnumerable<Stay> stays)
    {
        var timers = stays.SelectMany(stay => stay.Timers, (stay, timer) => (stay.Entry, Timer: timer)).OrderBy(due => due.Timer.At).ToList();
        if (timers.Count == 0)
            return null;
        if (timers[0].Timer.At > now)
            now = timers[0].Timer.At;
        return new Signal.Due(timers[0].Entry, timers[0].Timer.Kind, timers[0].Timer.Index);
    }

    private Signal.Happened Happens()
    {
        // The end of everything is kept for last, so that a life is not over before it began.
        var @event = OneOf([.. circuit.Events.Values.Where(one => one.Id != BuiltInEvents.EnrolmentEnded).OrderBy(one => one.Id, StringComparer.Ordinal)]);
        return new Signal.Happened(@event.Id, Values(@event.Data));
    }

    private Dictionary<string, object?> Values(IReadOnlyDictionary<string, DataType> types) =>
        types.Where(_ => chance.Next(10) > 0).ToDictionary(type => type.Key, type => Value(type.Value));

    private Dictionary<string, object?> Form(TaskStep task) => task.Form.Where(_ => chance.Next(10) > 0).ToDictionary(
        field => field.Name,
        object? (field) => field.Type switch
        {
            FieldKind.Needs => new Dictionary<string, object?> { [field.Options?[0] ?? "company"] = (long)OneOf([0, 1, 2, 9]) },
            FieldKind.Consents => (field.Options ?? [.. circuit.Purposes.Keys]).Where(_ => chance.Next(2) > 0).Cast<object?>().ToList(),
            var kind => Value(new DataType { Type = Enum.Parse<DataKind>(kind.ToString()), Options = field.Options }),
        });

    private object? Value(DataType type) => type.Type switch
    {
        _ when chance.Next(15) == 0 => null,
        _ when chance.Next(20) == 0 => "nonsense",
        DataKind.Text => "words",
        DataKind.Integer => (long)chance.Next(-3, 90),
        DataKind.Number => chance.Next(100) / 4m,
        DataKind.Boolean => chance.Next(2) == 0,
        DataKind.Date => now.AddDays(chance.Next(-20, 20)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DataKind.DateTime => now.AddHours(chance.Next(-100, 100)).ToString("O", CultureInfo.InvariantCulture),
        DataKind.Duration => "PT5H",
        DataKind.Service => Situation.Services.IsEmpty ? "nowhere" : OneOf([.. Situation.Services]).Facts.Id,
        DataKind.Staff => Situation.Staff.IsEmpty ? "nobody" : OneOf([.. Situation.Staff]).Id,
        _ => type.Options is { Count: > 0 } options ? OneOf([.. options]) : "none",
    };

    private string Purpose() => circuit.Purposes.Count == 0 ? "none" : OneOf([.. circuit.Purposes.Keys.Order(StringComparer.Ordinal)]);

    private T OneOf<T>(List<T> items) => items[chance.Next(items.Count)];
}
