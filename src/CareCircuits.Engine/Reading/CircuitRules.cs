using CareCircuits.Engine.Definitions;
using CareCircuits.Rules.Json;

namespace CareCircuits.Engine.Reading;

/// <summary>What must hold within <c>circuit.json</c>, beyond the types of its members.</summary>
internal static class CircuitRules
{
    /// <summary>The purpose of a withdrawal that means the whole enrolment, so no purpose may have this id.</summary>
    private const string WholeEnrolment = "enrolment";

    /// <summary>The receiver of a message that means the person, so no role may have this id.</summary>
    private const string ThePerson = "person";

    public static void Check(CircuitDefinition circuit, Faults faults)
    {
        IdAndVersion(circuit, faults);
        TimeAndPlace(circuit, faults);
        Languages(circuit, faults);
        Ids(circuit, faults);
        Events(circuit, faults);
        Pins(circuit, faults);
    }

    private static void IdAndVersion(CircuitDefinition circuit, Faults faults)
    {
        // An id or version that could not be read has its finding already.
        if (circuit.Id.Length > 0 || faults.IsWhole(circuit))
            faults.Kebab(circuit, "/id", circuit.Id);
        if (circuit.Version < 1 && faults.IsWhole(circuit))
            faults.Add(circuit, "/version", "A version counts from 1.");
    }

    private static void TimeAndPlace(CircuitDefinition circuit, Faults faults)
    {
        if ((circuit.TimeZone.Length > 0 || faults.IsWhole(circuit)) && !TimeZoneInfo.TryFindSystemTimeZoneById(circuit.TimeZone, out _))
            faults.Add(circuit, "/timeZone", $"`{Shown.Name(circuit.TimeZone)}` is not a time zone such as `Europe/Brussels`.");
        if (circuit.Calendar != "be" && (circuit.Calendar.Length > 0 || faults.IsWhole(circuit)))
            faults.Add(circuit, "/calendar", $"`{Shown.Name(circuit.Calendar)}` is not a calendar; there is `be`.");
    }

    private static void Languages(CircuitDefinition circuit, Faults faults)
    {
        if (circuit.Languages.Count == 0 && faults.IsWhole(circuit))
            faults.Add(circuit, "/languages", "A circuit speaks at least one language.");
        for (var index = 0; index < circuit.Languages.Count; index++)
        {
            if (!IsLanguage(circuit.Languages[index]))
                faults.Add(circuit, $"/languages/{index}", $"`{Shown.Name(circuit.Languages[index])}` is not a two-letter language code.");
        }

        faults.Distinct(circuit, "/languages", circuit.Languages);
    }

    private static void Ids(CircuitDefinition circuit, Faults faults)
    {
        foreach (var role in circuit.Roles)
        {
            faults.Kebab(role, "/id", role.Id);
            if (role.Id == ThePerson)
                faults.Add(role, "/id", "`person` means the person and cannot be a role.");
        }

        foreach (var purpose in circuit.Purposes)
            Purpose(purpose, faults);

        faults.DistinctBy(circuit.Roles, role => role.Id, "/id");
        faults.DistinctBy(circuit.Purposes, purpose => purpose.Id, "/id");
        for (var index = 0; index < circuit.Workflows.Count; index++)
            faults.Kebab(circuit, $"/workflows/{index}", circuit.Workflows[index]);
        faults.Distinct(circuit, "/workflows", circuit.Workflows);
    }

    private static void Purpose(PurposeDefinition purpose, Faults faults)
    {
        faults.Kebab(purpose, "/id", purpose.Id);
        if (purpose.Id == WholeEnrolment)
            faults.Add(purpose, "/id", "`enrolment` means the whole enrolment and cannot be a purpose.");
        for (var index = 0; index < purpose.Content.Count; index++)
            faults.Kebab(purpose, $"/content/{index}", purpose.Content[index]);
        faults.Distinct(purpose, "/content", purpose.Content);
        faults.Distinct(purpose, "/recipients", purpose.Recipients);
    }

    private static void Events(CircuitDefinition circuit, Faults faults)
    {
        foreach (var happening in circuit.Events)
        {
            if (!Names.IsEvent(happening.Id))
                faults.Add(happening, "/id", $"`{Shown.Name(happening.Id)}` is not dotted lower case, such as `discharge.announced`.");
            if (BuiltInEvents.All.Any(builtIn => builtIn.Id == happening.Id))
                faults.Add(happening, "/id", $"`{happening.Id}` is built in and cannot be declared again.");
            DataRules.Check(happening, happening.Data, faults);
        }

        faults.DistinctBy(circuit.Events, happening => happening.Id, "/id");
    }

    private static void Pins(CircuitDefinition circuit, Faults faults)
    {
        foreach (var pin in circuit.Rules)
        {
            faults.Kebab(pin, "/set", pin.Set);
            if (pin.Version < 1)
                faults.Add(pin, "/version", "A version counts from 1.");
        }

        faults.DistinctBy(circuit.Rules, pin => pin.Set, "/set");
    }

    private static bool IsLanguage(string code) => code.Length == 2 && code.All(char.IsAsciiLetterLower);
}
