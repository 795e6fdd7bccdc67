using CareCircuits.Data.Model;
using CareCircuits.Data.Model.Rows;
using CareCircuits.Data.Statements;

namespace CareCircuits.Data.Access;

/// <summary>What is said to the database about looks.</summary>
internal sealed class LookStatements
{
    /// <summary>A file is not looked into more often than this within minutes.</summary>
    private const int Few = 100;

    public LookStatements(Tables tables)
    {
        var looks = tables.Looks;
        var (network, person, id) = (looks[nameof(StoredLook.Network)], looks[nameof(StoredLook.Person)], looks[nameof(StoredLook.Id)]);
        var (staff, ground, at) = (looks[nameof(StoredLook.Staff)], looks[nameof(StoredLook.Ground)], looks[nameof(StoredLook.At)]);
        Add = looks.Insert();
        Recent = new Statement(
            $"""
            select 1 from {looks.Name}
            where {id.Name} in (select {id.Name} from {looks.Name} where {network.Name} = $1 and {person.Name} = $2 order by {id.Name} desc limit {Few})
                and {staff.Name} = $3 and {ground.Name} = $4 and {at.Name} > $5
            limit 1
            """,
            network,
            person,
            staff,
            ground,
            at);
    }

    public Statement Add { get; }

    /// <summary>Whether someone looked on the same ground since a moment, among the last looks.</summary>
    public Statement Recent { get; }
}
