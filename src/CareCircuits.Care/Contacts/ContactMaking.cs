using System.Security.Cryptography;
using System.Text;
using CareCircuits.Care.Access;
using CareCircuits.Care.Circuits;
using CareCircuits.Care.Enrolling;
using CareCircuits.Care.Networks;
using CareCircuits.Care.Outside;
using CareCircuits.Care.People;
using CareCircuits.Care.Running;
using CareCircuits.Care.Time;
using CareCircuits.Engine.Decisions;
using CareCircuits.Rules.Facts;

namespace CareCircuits.Care.Contacts;

/// <summary>Makes contacts: a person, possibly without a name, a proposed enrolment, and the event by which the circuit begins.</summary>
public sealed class ContactMaking(
    CircuitChoice choice, IEnrolmentStore enrolments, IPeople people, ISendings sendings, IDirectory directory, CircuitRunner runner, CareClock clock)
{
    private readonly EnrolmentQueue queue = new();

    /// <summary>
    /// Makes a contact, or says why it may not be; then nothing is written. With a key that was used before the same contact is answered:
    /// its ids follow from the key, so that who was interrupted finishes what they began.
    /// </summary>
    public async Task<Outcome<ContactMade>> MakeAsync(Guid network, NewContact contact, Actor by, string? idempotencyKey, CancellationToken cancellation)
    {
        var chosen = await choice.ChooseAsync(network, contact.Circuit, cancellation).ConfigureAwait(false);
        if (chosen is not Outcome<Circuit>.Accepted(var circuit))
            return ((Outcome<Circuit>.Refused)chosen).Reason;

        var key = new EnrolmentKey(network, IdOf(network, idempotencyKey, "enrolment"));
        using var turn = await queue.EnterAsync(key, cancellation).ConfigureAwait(false);
        if (idempotencyKey is not null && await enrolments.LoadAsync(key, cancellation).ConfigureAwait(false) is { LastEntry: > 0 } known)
            return new ContactMade(key, known.Person, known.State, WasRepeated: true);

        var surroundings = await directory.SurroundingsAsync(network, cancellation).ConfigureAwait(false);
        var signal = new Signal.Happened(contact.Event, EventServices.Filled(circuit, contact.Event, contact.Data, contact.Service));
        var enrolment = EnrolmentOf(key, IdOf(network, idempotencyKey, "person"), contact, circuit);
        if (FaultsIn(contact, signal, circuit, surroundings) is { Count: > 0 } faults)
            return new Refusal.DataInvalid(faults);
        switch (Decider.Decide(circuit, enrolment.State, signal, Situations.Of(enrolment, surroundings), clock.Now))
        {
            case Outcome<Decision>.Refused(var reason):
                return reason;
            case Outcome<Decision>.Accepted(var decision) when !decision.Happenings.OfType<Happening.WorkflowStarted>().Any():
                return new EventBeginsNothing(contact.Event);
        }

        await people.SaveAsync(network, PersonOf(enrolment, contact), cancellation).ConfigureAwait(false);
        await sendings.AddAsync(new Sending(key, contact.Service, clock.Now), cancellation).ConfigureAwait(false);
        if (await enrolments.LoadAsync(key, cancellation).ConfigureAwait(false) is null)
            await enrolments.AddAsync(enrolment, cancellation).ConfigureAwait(false);
        return await runner.SendAsync(key, signal, by, idempotencyKey, cancellation).ConfigureAwait(false) switch
        {
            Outcome<Sent>.Accepted(var sent) => new ContactMade(key, enrolment.Person, sent.State, sent.WasRepeated),
            Outcome<Sent>.Refused(var late) => late,
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    private static LoadedEnrolment EnrolmentOf(EnrolmentKey key, Guid person, NewContact contact, Circuit circuit) => new()
    {
        Key = key,
        Person = person,
        Circuit = circuit.Definition.Id,
        State = new Enrolment { Id = key.Enrolment.ToString(), Version = circuit.Definition.Version, Status = EnrolmentStatus.Proposed },
        Revision = 1,
        Facts = new PersonFacts { Age = contact.Age, Commune = contact.Commune, Languages = contact.Language is { } language ? [language] : [] },
    };

    private static Person PersonOf(LoadedEnrolment enrolment, NewContact contact) => new()
    {
        Id = enrolment.Person,
        Name = contact.Name,
        Phone = contact.Phone,
        Language = contact.Language,
        Wish = contact.Wish,
        NationalNumber = contact.NationalNumber is { } number ? NationalNumber.Read(number) : null,
        Facts = enrolment.Facts,
    };

    private static List<Fault> FaultsIn(NewContact contact, Signal.Happened signal, Circuit circuit, Surroundings surroundings)
    {
        var faults = EventServices.Unknown(circuit, signal, surroundings);
        if (contact.NationalNumber is { } number && NationalNumber.Read(number) is null)
            faults.Add(new Fault("person.nationalNumber", "is not a Belgian national number"));
        if (contact.Age is < 0 or > 130)
            faults.Add(new Fault("person.age", "must be from 0 to 130"));
        if (contact.Language is { } language && (language.Length != 2 || !language.All(char.IsAsciiLetterLower)))
            faults.Add(new Fault("person.language", "must be a two-letter code such as fr"));
        return faults;
    }

    private static Guid IdOf(Guid network, string? idempotencyKey, string what) => idempotencyKey is null
        ? Guid.CreateVersion7()
        : new Guid(SHA256.HashData(Encoding.UTF8.GetBytes($"{network}/{what}/{idempotencyKey}")).AsSpan(0, 16));
}
