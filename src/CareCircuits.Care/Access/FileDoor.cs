using CareCircuits.Care.Circuits;
using CareCircuits.Care.Enrolling;
using CareCircuits.Care.Time;
using CareCircuits.Engine.Decisions;

namespace CareCircuits.Care.Access;

/// <summary>The one door to people's files: asks <see cref="FileRule"/>, shows as much as it allows, and writes down who looked.</summary>
public sealed class FileDoor(IFiles files, ILooks looks, IGlass glass, CircuitLibrary circuits, CareClock clock)
{
    /// <summary>Who looks again within this time, on the same ground, has looked once.</summary>
    private static readonly TimeSpan OneLook = TimeSpan.FromMinutes(10);

    /// <summary>What the desk sees of someone. The look is written down.</summary>
    public async Task<FileView> OpenAsync(Desk desk, Guid person, CancellationToken cancellation)
    {
        var view = await SeeAsync(desk, person, cancellation).ConfigureAwait(false);
        if (GroundOf(view) is { } ground)
            await looks.NoteAsync(desk.Network, person, desk.Member.Id, ground, clock.Now, OneLook, cancellation).ConfigureAwait(false);
        return view;
    }

    /// <summary>What the desk would see, without looking: for whoever asks before they act.</summary>
    public async Task<FileView> SeeAsync(Desk desk, Guid person, CancellationToken cancellation)
    {
        if (await files.FindAsync(desk.Network, [person], cancellation).ConfigureAwait(false) is not [var file])
            return new FileView.Closed("person.unknown");

        var judged = await JudgeAsync(desk, file, cancellation).ConfigureAwait(false);
        if (!judged.Any(one => one.Verdict.Reach == FileReach.File)
            && await glass.OpenUntilAsync(desk.Network, person, desk.Member.Id, clock.Now, cancellation).ConfigureAwait(false) is not null)
        {
            return new FileView.Open(file.Person, [.. file.Enrolments.Select(filed => filed.Enrolment)], Ground.BrokenGlass);
        }

        return FileViews.Of(desk, file.Person, judged, clock.Now);
    }

    /// <summary>How far the desk sees into each enrolment of a file.</summary>
    internal async Task<IReadOnlyList<JudgedEnrolment>> JudgeAsync(Desk desk, PersonFile file, CancellationToken cancellation)
    {
        List<JudgedEnrolment> judged = [];
        foreach (var filed in file.Enrolments)
        {
            var circuit = await circuits.FindAsync(desk.Network, filed.Enrolment.Circuit, filed.Enrolment.State.Version, cancellation).ConfigureAwait(false);
            judged.Add(new JudgedEnrolment(filed, circuit, FileRule.Judge(desk, circuit, filed)));
        }

        return judged;
    }

    /// <summary>
    /// An enrolment that the desk may do something in. To note what a person says, such as that they agree, leave, or are in crisis, the card is enough:
    /// whoever is with them must be able to. To change what is kept of them takes the file.
    /// </summary>
    internal async Task<Outcome<JudgedEnrolment>> EnterAsync(Desk desk, EnrolmentKey key, FileReach atLeast, CancellationToken cancellation)
    {
        if (key.Network != desk.Network || await files.PersonOfAsync(key, cancellation).ConfigureAwait(false) is not { } person
            || await files.FindAsync(desk.Network, [person], cancellation).ConfigureAwait(false) is not [var file])
            return new Refusal.EnrolmentUnknown(key.Enrolment);

        var judged = (await JudgeAsync(desk, file, cancellation).ConfigureAwait(false)).First(one => one.Filed.Enrolment.Key == key);
        if (judged.Verdict.Reach >= atLeast
            || await glass.OpenUntilAsync(desk.Network, person, desk.Member.Id, clock.Now, cancellation).ConfigureAwait(false) is not null)
            return judged;
        return new FileClosed(judged.Verdict.Tie is null ? FileRule.NoTie : FileRule.NotAgreed);
    }

    /// <summary>Who looked into someone's file, youngest first, before <paramref name="before"/>; for those to whom it is open.</summary>
    public async Task<Outcome<IReadOnlyList<Look>>> LooksAsync(Desk desk, Guid person, long? before, int most, CancellationToken cancellation) =>
        await SeeAsync(desk, person, cancellation).ConfigureAwait(false) switch
        {
            FileView.Open => new Outcome<IReadOnlyList<Look>>.Accepted(await looks.ListAsync(desk.Network, person, before, most, cancellation).ConfigureAwait(false)),
            FileView.Closed(var reason) => new FileClosed(reason),
            _ => new FileClosed(FileRule.NotAgreed),
        };

    private static Ground? GroundOf(FileView view) => view switch
    {
        FileView.Open(_, _, var ground) => ground,
        FileView.CardOnly => Ground.Card,
        FileView.QuestionOnly => Ground.Question,
        _ => null,
    };
}

/// <summary>An enrolment with what the rule says of it.</summary>
internal sealed record JudgedEnrolment(FiledEnrolment Filed, Circuit Circuit, FileVerdict Verdict);
