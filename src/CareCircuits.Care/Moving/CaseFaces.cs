using CareCircuits.Care.Access;
using CareCircuits.Care.Enrolling;
using CareCircuits.Care.People;

namespace CareCircuits.Care.Moving;

/// <summary>As much of the people behind cases as the rule on files lets a desk see.</summary>
internal static class CaseFaces
{
    /// <summary>By enrolment; those who were erased are left out.</summary>
    public static async Task<IReadOnlyDictionary<Guid, (FileReach Reach, PersonLine? Person)>> OfAsync(
        IFiles files, FileDoor door, Desk desk, IReadOnlyList<EnrolmentKey> enrolments, CancellationToken cancellation)
    {
        var people = new Dictionary<Guid, Guid>(enrolments.Count);
        foreach (var enrolment in enrolments)
        {
            if (await files.PersonOfAsync(enrolment, cancellation).ConfigureAwait(false) is { } person)
                people[enrolment.Enrolment] = person;
        }

        var seen = new Dictionary<Guid, (FileReach, PersonLine?)>(people.Count);
        foreach (var file in await files.FindAsync(desk.Network, [.. people.Values.Distinct()], cancellation).ConfigureAwait(false))
        {
            var judged = await door.JudgeAsync(desk, file, cancellation).ConfigureAwait(false);
            foreach (var one in judged.Where(one => people.ContainsKey(one.Filed.Enrolment.Key.Enrolment)))
                seen[one.Filed.Enrolment.Key.Enrolment] = (one.Verdict.Reach, PeopleList.LineOf(desk, file.Person, judged));
        }

        return seen;
    }
}
