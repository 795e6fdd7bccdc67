using CareCircuits.Care.Access;
using CareCircuits.Care.Circuits;
using CareCircuits.Care.Enrolling;
using CareCircuits.Care.Running;
using CareCircuits.Care.Time;
using CareCircuits.Engine.Decisions;
using CareCircuits.Rules.Facts;

namespace CareCircuits.Care.Studio;

/// <summary>A person's facts as rules see them, to try rules on.</summary>
/// <param name="Number">The number of the enrolment, as lists show it.</param>
/// <param name="Facts">What is known now.</param>
public sealed record RealCase(string Number, FactSheet Facts);

/// <summary>Opens real cases for whoever tries rules: through the door to people's files, so that the look is written down and no more is shown than elsewhere.</summary>
public sealed class RealCases(FileDoor door, IFiles files, CircuitLibrary circuits, CareClock clock)
{
    /// <summary>So few letters do not tell one enrolment from another.</summary>
    public const int Shortest = 4;

    private const int MostPeople = 200;

    /// <summary>
    /// The case of that number: the whole id of an enrolment, or its end. An end is looked for among those within reach of the desk. The data are those of the
    /// youngest run of <paramref name="workflow"/>.
    /// </summary>
    public async Task<Outcome<RealCase>> OpenAsync(Desk desk, string number, string? workflow, CancellationToken cancellation)
    {
        var written = number.Replace("-", "", StringComparison.Ordinal).Trim();
        if (await FindAsync(desk, written, cancellation).ConfigureAwait(false) is not var (person, key))
            return new FileClosed(FileRule.NoTie);

        return await door.OpenAsync(desk, person, cancellation).ConfigureAwait(false) switch
        {
            FileView.Open open when open.Enrolments.FirstOrDefault(one => one.Key == key) is { } enrolment =>
                new RealCase(NumberOf(key), await FactsAsync(desk, enrolment, workflow, cancellation).ConfigureAwait(false)),
            FileView.Closed(var reason) => new FileClosed(reason),
            _ => new FileClosed(FileRule.NotAgreed),
        };
    }

    /// <summary>The cases that are open to the desk, youngest tie first.</summary>
    public async Task<IReadOnlyList<(string Number, string Name, string Id)>> ListAsync(Desk desk, string circuit, int most, CancellationToken cancellation)
    {
        List<(string Number, string Name, string Id)> cases = [];
        foreach (var file in await InReachAsync(desk, most, cancellation).ConfigureAwait(false))
        {
            foreach (var judged in await door.JudgeAsync(desk, file, cancellation).ConfigureAwait(false))
                if (judged.Verdict.Reach == FileReach.File && judged.Filed.Enrolment.Circuit == circuit)
                    cases.Add((NumberOf(judged.Filed.Enrolment.Key), file.Person.Name ?? file.Person.Initials, judged.Filed.Enrolment.Key.Enrolment.ToString("N")));
        }

        return cases;
    }

    private static string NumberOf(EnrolmentKey key) => key.Enrolment.ToString("N")[^Shortest..].ToUpperInvariant();

    // An end that means several people means none of them.
    private async Task<(Guid Person, EnrolmentKey Key)?> FindAsync(Desk desk, string number, CancellationToken cancellation)
    {
        if (Guid.TryParse(number, out var id))
            return new EnrolmentKey(desk.Network, id) is var key && await files.PersonOfAsync(key, cancellation).ConfigureAwait(false) is { } person ? (person, key) : null;
        if (number.Length < Shortest)
            return null;
        var ending = (await InReachAsync(desk, MostPeople, cancellation).ConfigureAwait(false))
            .SelectMany(file => file.Enrolments.Select(one => (file.Person.Id, one.Enrolment.Key)))
            .Where(one => one.Key.Enrolment.ToString("N").EndsWith(number, StringComparison.OrdinalIgnoreCase)).Take(2).ToList();
        return ending is [var only] ? only : null;
    }

    private async Task<IReadOnlyList<PersonFile>> InReachAsync(Desk desk, int most, CancellationToken cancellation) =>
        await files.FindAsync(
            desk.Network, await files.InReachAsync(desk.Network, desk.Parties, desk.Member.Service, [], 0, most, cancellation).ConfigureAwait(false), cancellation).ConfigureAwait(false);

    private async Task<FactSheet> FactsAsync(Desk desk, LoadedEnrolment enrolment, string? workflow, CancellationToken cancellation)
    {
        var circuit = await circuits.FindAsync(desk.Network, enrolment.Circuit, enrolment.State.Version, cancellation).ConfigureAwait(false);
        return new FactSheet(clock.Now, circuit.Clock.DayOf(clock.Now))
        {
            Person = enrolment.Facts,
            Enrolment = enrolment.State.FactsWith(enrolment.HasCarePlan, enrolment.HasCaseManager),
            Data = enrolment.State.Instances.LastOrDefault(instance => instance.Workflow == workflow)?.Data,
        };
    }
}
