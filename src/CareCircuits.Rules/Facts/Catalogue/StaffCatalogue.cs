using static CareCircuits.Rules.Expressions.Types;

namespace CareCircuits.Rules.Facts;

/// <summary>The members of <c>staff</c>.</summary>
internal static class StaffCatalogue
{
    public static FactType Staff { get; } = new FactColumn<StaffFacts>()
        .Has("id", Expressions.Types.Staff, staff => staff.Id, (staff, value) => staff with { Id = value }, "Their id.")
        .Has("roles", Texts, staff => staff.Roles, (staff, value) => staff with { Roles = value }, "The roles of the circuit that they hold.")
        .Has("languages", Texts, staff => staff.Languages, (staff, value) => staff with { Languages = value }, "The languages they speak, as two-letter codes.")
        .MayHave("commune", Text, staff => staff.Commune, (staff, value) => staff with { Commune = value }, "The commune they work from.")
        .Has("caseload", Integer, staff => staff.Caseload, (staff, value) => staff with { Caseload = value }, "How many people they follow now.")
        .Has("capacity", Integer, staff => staff.Capacity, (staff, value) => staff with { Capacity = value }, "How many people they can follow.")
        .Has("absent", YesOrNo, staff => staff.Absent, (staff, value) => staff with { Absent = value }, "Whether they are away.")
        .Has("knowsPerson", YesOrNo, staff => staff.KnowsPerson, (staff, value) => staff with { KnowsPerson = value }, "Whether the person knows them already.")
        .Has("peer", YesOrNo, staff => staff.Peer, (staff, value) => staff with { Peer = value }, "Whether they are a peer worker.")
        .As("staff", "One staff member of the network, as a candidate.");
}
