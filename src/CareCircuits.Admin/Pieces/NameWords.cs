using CareCircuits.Admin.Frame;
using CareCircuits.Care.Networks;
using CareCircuits.Engine.Decisions;

namespace CareCircuits.Admin.Pieces;

/// <summary>What parties are called, and where they can be called, in the reader's language.</summary>
public static class NameWords
{
    /// <summary>What a party is called; roles have their words in the circuit.</summary>
    public static string Of(this NameBook names, Reader reader, Circuit? circuit, Party party) => party.Kind switch
    {
        PartyKind.Staff => names.StaffName(party.Id) ?? party.Id,
        PartyKind.Service => reader.Say(names.ServiceName(party.Id), party.Id),
        PartyKind.Role => reader.Say(circuit?.Definition.Roles.FirstOrDefault(role => role.Id == party.Id)?.Title, party.Id),
        _ => party.Id,
    };

    /// <summary>Where a party can be called; null where that is not known.</summary>
    public static string? PhoneOf(this NameBook names, Party party) => party.Kind switch
    {
        PartyKind.Staff => names.Staff.GetValueOrDefault(party.Id) is { } member ? member.Phone ?? names.Services.GetValueOrDefault(member.Service)?.Phone : null,
        PartyKind.Service => names.Services.GetValueOrDefault(party.Id)?.Phone,
        PartyKind.Role => OnlyOneWith(names, party.Id)?.Phone,
        _ => null,
    };

    /// <summary>The one service that holds a role; null where none does, or several among which one would have to choose.</summary>
    private static Service? OnlyOneWith(NameBook names, string role) =>
        names.Services.Values.Where(service => service.Roles.Contains(role)).Take(2).ToList() is [var only] ? only : null;
}
