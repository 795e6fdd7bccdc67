using CareCircuits.Care.Networks;
using CareCircuits.Rules.Data;
using CareCircuits.Rules.Facts;

namespace CareCircuits.Host.Demo;

/// <summary>The services of the demo network: all sectors and functions of one territory. Every name is invented.</summary>
internal static class DemoServices
{
    public const string EntryPoint = "porte-ouverte";
    public const string Hospital = "clinique-du-val";
    public const string SecondHospital = "hopital-sainte-aldegonde";

    private static readonly string[] Valley = ["Verviers", "Dison", "Pepinster"];
    private static readonly string[] Hills = ["Spa", "Theux", "Jalhay"];
    private static readonly string[] Everywhere = [.. Valley, .. Hills];

    public static IReadOnlyList<Service> All { get; } =
    [
        Of(EntryPoint, "La Porte ouverte, point d'entrée", "social", "F1", 1, "accessibility", Everywhere, 1, null, "entry-point", "referrer"),
        Of("coordination-vesdre", "Coordination du réseau", "mental-health", "F1", 1, "information", Everywhere, null, null, "coordinator"),
        Of("dr-claessens", "Cabinet du Dr Claessens", "primary-care", "F1", 1, "outpatient", Valley, 3, null, "gp", "referrer"),
        Of("dr-wauters", "Huisartsenpraktijk Wauters", "primary-care", "F1", 1, "outpatient", Hills, 5, null, "gp", "referrer"),
        Of("maison-medicale-tilleuls", "Maison médicale des Tilleuls", "primary-care", "F1", 1, "outpatient", Valley, 7, 6, "gp", "receiving-service", "referrer"),
        Of("cpas-rive-gauche", "CPAS, antenne Rive gauche", "social", "F1", 1, "outpatient", Valley, 10, null, "referrer", "receiving-service"),
        Of("mobile-2a", "Équipe mobile de crise 2a", "mental-health", "F2a", 2, "outpatient", Everywhere, 0, 4, "mobile-crisis-team"),
        Of("mobile-nuit", "Équipe mobile de nuit", "mental-health", "F2a", 2, "outpatient", Everywhere, 0, 2, "mobile-crisis-team"),
        Of("mobile-2b", "Équipe mobile 2b", "mental-health", "F2b", 2, "outpatient", Everywhere, 12, 5, "receiving-service", "bridging-service"),
        Of("ssm-des-coteaux", "Service de santé mentale des Coteaux", "mental-health", "F3", 2, "outpatient", Valley, 21, 3, "receiving-service"),
        Of("cgg-de-bron", "CGG De Bron", "mental-health", "F3", 2, "outpatient", Hills, 14, 4, "receiving-service"),
        Of("ambulatoire-le-gue", "Le Gué, consultation assuétudes", "addiction", "F3", 2, "outpatient", Everywhere, 6, 8, "receiving-service"),
        Of("centre-de-jour-meuniers", "Centre de jour des Meuniers", "addiction", "F3", 2, "day", Valley, 9, 6, "receiving-service"),
        Of("atelier-du-pont", "L'Atelier du Pont", "social", "F3", 1, "day", Everywhere, 4, 10, "receiving-service", "bridging-service"),
        Of("lieu-de-liens-banc-rouge", "Le Banc rouge, lieu de liens", "self-help", "F3", 1, "self-help", Valley, 0, null, "bridging-service"),
        Of("groupe-entraide-boussole", "La Boussole, groupe d'entraide", "self-help", "F3", 1, "self-help", Everywhere, 0, null, "bridging-service"),
        Of("pairs-en-chemin", "Pairs en chemin", "self-help", "F3", 1, "outpatient", Everywhere, 2, null, "bridging-service"),
        Of(Hospital, "Clinique du Val, unité Horizon", "mental-health", "F4", 3, "residential", Everywhere, 18, 3, "hospital-team", "receiving-service"),
        Of(SecondHospital, "Hôpital Sainte-Aldegonde, psychiatrie", "mental-health", "F4", 3, "residential", Everywhere, 25, 2, "hospital-team"),
        Of("unite-de-crise-val", "Unité de crise du Val", "mental-health", "F4", 3, "residential", Everywhere, 0, 2, "crisis-place"),
        Of("halte-de-nuit", "Halte de nuit Saint-Remacle", "social", "F5", 1, "residential", Everywhere, 0, 5, "crisis-place"),
        Of("postcure-les-ormes", "Les Ormes, postcure", "addiction", "F4", 3, "residential", Everywhere, 30, 4, "receiving-service"),
        Of("habitations-protegees-lilas", "Habitations protégées Les Lilas", "mental-health", "F5", 3, "residential", Everywhere, 60, 1, "receiving-service"),
        Of("logement-dabord-vesdre", "Logement d'abord Vesdre", "social", "F5", 2, "outpatient", Valley, 40, 2, "receiving-service"),
        Of("planning-des-sources", "Planning familial des Sources", "primary-care", "F1", 1, "outpatient", Hills, 5, null, "referrer"),
    ];

    private static Service Of(
        string id, string name, string sector, string function, int line, string branch, string[] communes, int? waitDays, int? places, params string[] roles) => new()
    {
        Id = id,
        Name = new Wording(new Dictionary<string, string> { ["fr"] = name, ["nl"] = name, ["en"] = name }),
        Phone = $"087 00 {id.Sum(letter => letter) % 100:00} {id.Length * 37 % 100:00}",
        Roles = roles,
        Facts = new ServiceFacts
        {
            Id = id,
            Sector = sector,
            Function = function,
            Line = line,
            Branch = branch,
            Mobile = function.StartsWith("F2", StringComparison.Ordinal),
            Acute = function == "F2a" || roles.Contains("crisis-place"),
            RegistrationNeeded = sector is not "self-help",
            Member = true,

            // Four in ten say no to people who use; the network as a whole does not.
            AcceptsActiveUse = id is not ("habitations-protegees-lilas" or "cgg-de-bron" or SecondHospital),
            MinAge = 18,
            Communes = communes,
            Languages = id is "dr-wauters" or "cgg-de-bron" ? ["nl", "fr"] : ["fr", "nl"],
            Cost = sector is "self-help" or "social" ? "free" : "reimbursed",
            WaitDays = waitDays,
            Places = places,
            FreePlaces = places is { } all ? (all + 1) / 2 : null,
        },
    };
}
