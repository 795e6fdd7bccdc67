using CareCircuits.Engine.Definitions;

namespace CareCircuits.Engine.Comparison;

/// <summary>What can be said of a circuit as a whole. That its version differs is no change.</summary>
internal static class CircuitParts
{
    public static Part Of(CircuitDefinition circuit)
    {
        var part = new Part(ChangeKind.Step, null, null, $"circuit {circuit.Id}");
        var facets = part.Facets
            .Say("id", ChangeKind.Text, circuit.Id)
            .Words("title", circuit.Title)
            .Words("description", circuit.Description)
            .Each("language", ChangeKind.Text, circuit.Languages)
            .Say("time zone", ChangeKind.Time, circuit.TimeZone)
            .Say("calendar", ChangeKind.Time, circuit.Calendar)
            .Say("target group", ChangeKind.Rule, circuit.TargetGroup)
            .Each("role", ChangeKind.Role, circuit.Roles.Select(role => role.Id));
        foreach (var role in circuit.Roles)
            facets.Words($"role {role.Id} title", role.Title);
        foreach (var happening in circuit.Events)
            Event(happening, facets);
        foreach (var purpose in circuit.Purposes)
            Purpose(purpose, facets);
        return part;
    }

    private static void Event(EventDefinition happening, FacetList facets) => facets
        .Say("event", ChangeKind.Event, happening.Id, key: $"event {happening.Id}")
        .Words($"event {happening.Id} title", happening.Title)
        .Data($"event {happening.Id}:", happening.Data);

    private static void Purpose(PurposeDefinition purpose, FacetList facets) => facets
        .Say("purpose", ChangeKind.Consent, purpose.Id, key: $"purpose {purpose.Id}")
        .Words($"purpose {purpose.Id} title", purpose.Title)
        .Each($"purpose {purpose.Id} recipient", ChangeKind.Consent, purpose.Recipients)
        .Each($"purpose {purpose.Id} content", ChangeKind.Consent, purpose.Content);
}
