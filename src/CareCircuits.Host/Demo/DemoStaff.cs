using CareCircuits.Care.Networks;
using CareCircuits.Engine.Decisions;

namespace CareCircuits.Host.Demo;

/// <summary>Forty people who work in the demo network, with roles. Every name is invented.</summary>
internal static class DemoStaff
{
    private static readonly string[] Names =
    [
        "Amina Belkacem", "Benoît Delvaux", "Clara Van Impe", "Dirk Maertens", "Elif Yildiz", "Fabrice Noël", "Greet Wouters", "Hugo Lambrecht",
        "Inès Collard", "Jonas Peeters", "Karim Haddad", "Lotte Claes", "Mathilde Rasquin", "Nadia Osmani", "Olivier Pirard", "Petra De Wilde",
        "Quentin Marchal", "Rosa Fernandes", "Sam Vercruysse", "Tania Lejeune", "Ugo Santoro", "Valérie Dumont", "Wim Goossens", "Xavier Thonon",
        "Yasmine Cherif", "Zoé Hanssen", "Arnaud Crahay", "Britt Vermeulen", "Cédric Halleux", "Dominique Renson", "Emma Jacobs", "François Gilles",
        "Gaëlle Bodson", "Hatice Demir", "Ivan Petrov", "Julie Servais", "Koen Declercq", "Laurence Michel", "Marek Nowak", "Nele Aerts",
    ];

    // How many work where, and in which role; together as many as there are names.
    private static readonly (string Service, string[] Roles, int Count)[] Places =
    [
        (DemoServices.EntryPoint, ["entry-point"], 5), ("coordination-vesdre", ["coordinator"], 2), (DemoServices.Hospital, ["hospital-team"], 4),
        (DemoServices.SecondHospital, ["hospital-team"], 3), ("mobile-2a", ["mobile-crisis-team"], 3), ("mobile-nuit", ["mobile-crisis-team"], 2),
        ("unite-de-crise-val", ["crisis-place"], 2), ("halte-de-nuit", ["crisis-place"], 1), ("mobile-2b", ["case-manager", "receiving-service"], 4),
        ("ambulatoire-le-gue", ["case-manager", "receiving-service"], 3), ("ssm-des-coteaux", ["case-manager"], 3), ("cgg-de-bron", ["receiving-service"], 2),
        ("pairs-en-chemin", ["case-manager", "bridging-service"], 2), ("atelier-du-pont", ["bridging-service"], 1), ("dr-claessens", ["gp"], 1),
        ("dr-wauters", ["gp"], 1), ("maison-medicale-tilleuls", ["gp"], 1),
    ];

    public static IReadOnlyList<StaffMember> All { get; } =
    [
        .. Places.SelectMany(place => Enumerable.Repeat((place.Service, place.Roles), place.Count)).Zip(Names, (place, name) => Of(name, place.Service, place.Roles)),
    ];

    /// <summary>Someone who does what is a role's, a service's or their own.</summary>
    public static string For(Party party) => party.Kind switch
    {
        PartyKind.Staff => party.Id,
        PartyKind.Service => All.FirstOrDefault(member => member.Service == party.Id)?.Id,
        _ => All.FirstOrDefault(member => member.Roles.Contains(party.Id))?.Id,
    } ?? All[0].Id;

    private static StaffMember Of(string name, string service, string[] roles)
    {
        var number = Array.IndexOf(Names, name);
        return new StaffMember
        {
            Id = string.Concat(name.Normalize(System.Text.NormalizationForm.FormD).Where(char.IsAscii)).ToLowerInvariant().Replace(' ', '-'),
            Name = name,
            Service = service,
            Roles = roles,
            Languages = number % 3 == 0 ? ["fr", "nl"] : number % 7 == 1 ? ["nl", "fr", "en"] : ["fr"],
            Commune = DemoServices.All.First(known => known.Id == service).Facts.Communes[number % 3],
            Capacity = roles.Contains("case-manager") ? 20 : 0,
            Peer = service == "pairs-en-chemin",
            Phone = $"0471 00 {number:00} {number * 13 % 100:00}",
        };
    }
}
