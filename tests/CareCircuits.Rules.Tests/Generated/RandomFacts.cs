using CareCircuits.Rules.Data;
using CareCircuits.Rules.Facts;
using CareCircuits.Rules.Tests.Expressions;

namespace CareCircuits.Rules.Tests.Generated;

/// <summary>Makes fact sheets: whole, with gaps, with facts that are missing, and with data of another workflow.</summary>
internal sealed class RandomFacts(Chance chance)
{
    public FactSheet Sheet() => new(Given.Noon, new DateOnly(2026, 3, 2))
    {
        Person = chance.OneIn(12) ? null : Person(),
        Enrolment = chance.OneIn(12) ? null : new EnrolmentFacts { Active = chance.OneIn(2), Since = Maybe(new DateOnly(2025, 12, 31)), Consents = Texts("a", "fr") },
        Service = chance.OneIn(12) ? null : new ServiceFacts
        {
            Id = "ward-1", Sector = chance.Of("social", "addiction", null), Acute = chance.OneIn(2), Line = chance.Below(4), WaitDays = Maybe(12L), Communes = Texts("Verviers", "Eupen"),
        },
        Staff = chance.OneIn(12) ? null : new StaffFacts { Id = "ana", Caseload = chance.Below(30), Peer = chance.OneIn(2) },
        Data = chance.OneIn(12) ? null : Data(),
    };

    private PersonFacts Person() => new()
    {
        Age = Maybe((long)chance.Below(90)),
        Commune = chance.Of("Verviers", null),
        Housing = chance.Of("stable", "none", null),
        Insured = chance.Of(true, false, (bool?)null),
        HasGp = chance.Of(true, false, (bool?)null),
        AdmissionsLastYear = Maybe((long)chance.Below(4)),
        Languages = Texts("fr", "nl"),
        Needs = [.. Enumerable.Range(0, chance.Below(4)).Select(_ => new NeedFacts { Domain = chance.Of("money", "company"), Rating = chance.Of(0L, 1, 2, 9), By = "person" })],
    };

    private DataFacts Data()
    {
        // Another workflow: other slots, a member that is missing, one of another type.
        var shape = chance.OneIn(3)
            ? new DataShape([.. Given.Shape.Members.Reverse().Where(member => member.Key != "note").Append(new("extra", new DataType { Type = DataKind.Text }))])
            : Given.Shape;
        var data = DataFacts.Of(shape);
        foreach (var (name, value) in new (string, object?)[]
        {
            ("risk", chance.Of("none", "high", null)), ("count", (long)chance.Below(5)), ("maybe", chance.Of(3L, 0L, null as object)),
            ("share", chance.Of(0.5m, 3L, null as object)), ("flag", chance.Of(true, false, null as object)),
            ("day", chance.Of(new DateOnly(2026, 3, 5), null as object)), ("place", chance.Of("ward-1", null, (object)7L)),
        })
        {
            data = data.With(name, value);
        }

        return data;
    }

    private T? Maybe<T>(T value)
        where T : struct => chance.OneIn(3) ? null : value;

    private string[] Texts(params string[] all) => [.. all.Where(_ => chance.OneIn(2))];
}
