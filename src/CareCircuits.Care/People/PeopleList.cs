using CareCircuits.Care.Access;

namespace CareCircuits.Care.People;

/// <summary>Lists people for a desk: those within its reach, each with as much as <see cref="FileRule"/> lets be seen.</summary>
public sealed class PeopleList(IFiles files, FileDoor door)
{
    /// <summary>
    /// A page of those within reach, youngest tie first. Every word of <paramref name="text"/> must begin a part of the name; words of one letter do not count.
    /// </summary>
    public async Task<IReadOnlyList<PersonLine>> PageAsync(Desk desk, string? text, int skip, int most, CancellationToken cancellation)
    {
        var people = await files.InReachAsync(desk.Network, desk.Parties, desk.Member.Service, NameWords.Of(text ?? ""), skip, most, cancellation).ConfigureAwait(false);
        var lines = await LinesAsync(desk, people, cancellation).ConfigureAwait(false);
        return [.. people.Select(person => lines.GetValueOrDefault(person)).OfType<PersonLine>()];
    }

    /// <summary>The lines of people who stand in some other list, such as discharges, by person; without those who were erased.</summary>
    public async Task<IReadOnlyDictionary<Guid, PersonLine>> LinesAsync(Desk desk, IReadOnlyList<Guid> people, CancellationToken cancellation)
    {
        var found = await files.FindAsync(desk.Network, people, cancellation).ConfigureAwait(false);
        var lines = new Dictionary<Guid, PersonLine>(found.Count);
        foreach (var file in found)
            lines.Add(file.Person.Id, LineOf(desk, file.Person, await door.JudgeAsync(desk, file, cancellation).ConfigureAwait(false)));
        return lines;
    }

    internal static PersonLine LineOf(Desk desk, Person person, IReadOnlyList<JudgedEnrolment> judged)
    {
        var open = judged.Where(one => one.Verdict.Reach == FileReach.File).ToList();
        var hasName = open.Count > 0 || judged.Any(one => one.Verdict.Reach == FileReach.Card);
        var tasks = judged.SelectMany(one => FileRule.TasksOf(desk, one.Filed)).Select(work => work.Task).ToList();
        return new PersonLine(
            person.Id,
            hasName ? person.Name : null,
            hasName ? person.Initials : "?",
            open.Count > 0 ? person.Facts.Age : null,
            open.Count > 0 ? person.Facts.Commune : null,
            hasName ? person.Language : null,
            [.. open.Select(one => one.Filed.Enrolment).Select(enrolment => new EnrolmentLine(enrolment.Key, enrolment.Circuit, enrolment.State.Version, enrolment.State.Status))],
            tasks.Count,
            tasks.Min(task => task.Due));
    }
}
