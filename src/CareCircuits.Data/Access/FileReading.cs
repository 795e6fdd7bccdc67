using CareCircuits.Care.Access;
using CareCircuits.Care.Circuits;
using CareCircuits.Care.Enrolling;
using CareCircuits.Care.Running;
using CareCircuits.Data.Enrolments;
using CareCircuits.Data.Keys;
using CareCircuits.Data.Model.Rows;
using CareCircuits.Data.People;
using CareCircuits.Rules.Facts;

namespace CareCircuits.Data.Access;

/// <summary>Opens what is sealed in a file by the key of its person.</summary>
internal sealed class FileReading(MasterKey master, CircuitLibrary circuits)
{
    public async Task<PersonFile> ReadAsync(
        Guid network, PersonRow person, IEnumerable<EnrolmentRow> enrolments, IReadOnlyDictionary<Guid, Ties> ties, CancellationToken cancellation)
    {
        var (row, wrapped) = person;
        var key = master.Unwrap(wrapped, network, row.Id);
        var facts = key.Open<PersonFacts>(row.Facts, nameof(StoredPerson.Facts), network, row.Id);
        List<FiledEnrolment> filed = [];
        foreach (var enrolment in enrolments)
        {
            var loaded = await ReadAsync(enrolment, key, facts, row.FactsRevision, cancellation).ConfigureAwait(false);
            filed.Add(new FiledEnrolment(loaded, ties.GetValueOrDefault(enrolment.Row.Id) ?? Ties.None));
        }

        return new PersonFile(key.Open<PersonText>(row.Content, nameof(StoredPerson.Content), network, row.Id).With(row.Id, facts), filed);
    }

    private async Task<LoadedEnrolment> ReadAsync(EnrolmentRow enrolment, PersonKey key, PersonFacts facts, long factsRevision, CancellationToken cancellation)
    {
        var row = enrolment.Row;
        var circuit = await circuits.FindAsync(row.Network, row.Circuit, row.Version, cancellation).ConfigureAwait(false);
        return new LoadedEnrolment
        {
            Key = new EnrolmentKey(row.Network, row.Id),
            Person = row.Person,
            Circuit = row.Circuit,
            State = key.Open<StateText>(row.State, nameof(StoredEnrolment.State), row.Network, row.Id)
                .In(circuit, row.Status, row.Version, row.LastInstance, row.LastEntry),
            Revision = row.Revision,
            Facts = facts,
            FactsRevision = factsRevision,
            HasCarePlan = row.HasCarePlan,
            HasCaseManager = enrolment.HasCaseManager,
            LastEntry = row.JournalNumber,
            LastHash = Hex.Text(row.JournalHash),
        };
    }

    internal sealed record PersonRow(StoredPerson Row, byte[] Wrapped);

    internal sealed record EnrolmentRow(StoredEnrolment Row, bool HasCaseManager);
}
