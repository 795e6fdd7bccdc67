using CareCircuits.Care.Contacts;

namespace CareCircuits.Host.Demo;

/// <summary>Sixty people of the demo, some without a name. Every name is invented.</summary>
internal static class DemoPeople
{
    public const int Count = 60;

    private static readonly string[] First = ["Lucie", "Thomas", "Fatima", "Bart", "Sofia", "Mehdi", "Anke", "Pierre", "Nora", "Joris", "Camille", "Ahmed", "Lien", "Marc", "Élise"];
    private static readonly string[] Last = ["Delhez", "Janssens", "Bouzid", "Maes", "Grosjean", "Mertens", "Colson", "Thijs", "Lacroix", "Desmet", "Fontaine", "Baert", "Piron"];
    private static readonly string[] Communes = ["Verviers", "Dison", "Pepinster", "Spa", "Theux", "Jalhay"];
    private static readonly string[] Senders = ["dr-claessens", "cpas-rive-gauche", "maison-medicale-tilleuls", DemoServices.EntryPoint, "dr-wauters", "planning-des-sources"];

    /// <summary>The contact of the person with that number, from 0 on.</summary>
    public static NewContact ContactOf(int number, string @event, IReadOnlyDictionary<string, object?> data, bool byHospital) => new()
    {
        Service = byHospital ? number % 2 == 0 ? DemoServices.Hospital : DemoServices.SecondHospital : Senders[number % Senders.Length],
        Event = @event,
        Data = data,
        Name = number % 9 == 4 ? null : $"{First[number % First.Length]} {Last[number % Last.Length]}",
        Phone = number % 9 == 4 ? null : $"0470 00 {number:00} {number * 7 % 100:00}",
        Language = number % 5 == 3 ? "nl" : "fr",
        Wish = number % 4 == 0 ? "Que quelqu'un sache que j'existe" : null,
        Age = 19 + (number * 13 % 52),
        Commune = Communes[number % Communes.Length],
    };
}
