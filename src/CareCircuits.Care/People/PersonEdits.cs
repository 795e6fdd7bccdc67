using CareCircuits.Care.Access;
using CareCircuits.Care.Enrolling;
using CareCircuits.Care.Running;
using CareCircuits.Engine.Decisions;

namespace CareCircuits.Care.People;

/// <summary>Changes what is kept of someone, for those to whom the file is open.</summary>
public sealed class PersonEdits(FileDoor door, IPeople people, IEnrolmentStore enrolments, ChangeFeed changes)
{
    /// <summary>Somebody else may be deciding; more lost races than this in a row are a bug.</summary>
    private const int MostTries = 100;

    /// <summary>Replaces the details of someone: as they are kept now, or what is wrong with them.</summary>
    public async Task<Outcome<Person>> SaveAsync(Desk desk, Guid person, PersonDetails details, CancellationToken cancellation)
    {
        var view = await door.SeeAsync(desk, person, cancellation).ConfigureAwait(false);
        if (view is not FileView.Open(var before, var open, _))
            return view is FileView.Closed { Reason: "person.unknown" } ? new PersonUnknown(person) : new FileClosed(FileRule.NotAgreed);

        var given = details.Trimmed();
        if (given.Faults() is { Count: > 0 } faults)
            return new Refusal.DataInvalid(faults);

        var after = before with
        {
            Name = given.Name,
            Phone = given.Phone,
            Language = given.Language,
            Wish = given.Wish,
            NationalNumber = given.NationalNumber is { } number ? NationalNumber.Read(number) : null,
        };
        await people.SaveAsync(desk.Network, after, cancellation).ConfigureAwait(false);
        if (given.Age != before.Facts.Age || given.Commune != before.Facts.Commune)
            await people.CorrectAsync(desk.Network, person, facts => facts with { Age = given.Age, Commune = given.Commune }, cancellation).ConfigureAwait(false);
        foreach (var enrolment in open)
            changes.Tell(new Change(enrolment.Key, person));
        return after with { Facts = before.Facts with { Age = given.Age, Commune = given.Commune } };
    }

    /// <summary>Notes that a care plan exists, or that it does not: rules ask for it.</summary>
    public async Task<Outcome<LoadedEnrolment>> SetCarePlanAsync(Desk desk, EnrolmentKey key, bool exists, CancellationToken cancellation)
    {
        var entered = await door.EnterAsync(desk, key, FileReach.File, cancellation).ConfigureAwait(false);
        if (entered is Outcome<JudgedEnrolment>.Refused(var reason))
            return reason;

        for (var attempt = 0; attempt < MostTries; attempt++)
        {
            if (await enrolments.LoadAsync(key, cancellation).ConfigureAwait(false) is not { } before)
                return new Refusal.EnrolmentUnknown(key.Enrolment);
            if (before.State.Status == EnrolmentStatus.Ended)
                return new Refusal.EnrolmentHasEnded();
            if (before.HasCarePlan == exists)
                return before;
            if (await enrolments.SetCarePlanAsync(before, exists, cancellation).ConfigureAwait(false))
            {
                changes.Tell(new Change(key, before.Person));
                return before with { HasCarePlan = exists, Revision = before.Revision + 1 };
            }
        }

        throw new InvalidOperationException($"Enrolment {key.Enrolment} changed {MostTries} times while its care plan was noted.");
    }
}
