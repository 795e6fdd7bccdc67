using System.Collections.Immutable;
using System.Text.Json.Nodes;
using CareCircuits.Care.Access;
using CareCircuits.Care.Studio;
using CareCircuits.Engine.Decisions;
using CareCircuits.Engine.Editing;

namespace CareCircuits.Data.Tests.Studio;

/// <summary>Two coordinators and a draft of the next version of the shipped circuit.</summary>
internal sealed class Studio(Town town, Desk lea, Desk tom)
{
    public const string Circuit = Town.Circuit;

    public Town Town => town;

    public Guid Network => town.Network;

    public Desk Lea => lea;

    public Desk Tom => tom;

    public DraftEditing Editing => town.Rooms.Get<DraftEditing>();

    public Publication Publication => town.Rooms.Get<Publication>();

    public static async Task<Studio> OpenAsync(Rooms rooms)
    {
        var town = await Town.BuildAsync(rooms);
        var lea = await town.DeskAsync("lea", "accueil", NetworkRoles.Coordinator);
        var tom = await town.DeskAsync("tom", "accueil", NetworkRoles.Coordinator);
        var studio = new Studio(town, lea, tom);
        DraftTests.Accepted(await rooms.Get<DraftBeginning>().BeginAsync(lea, await studio.NextVersionAsync(), 1, default));
        return studio;
    }

    public async Task<CircuitDraft> DraftAsync() => (await town.Rooms.Get<ICircuitDrafts>().FindAsync(Network, Circuit, default))!;

    public async Task<CircuitDraft> EditsAsync(Desk by, string title)
    {
        var seen = (await DraftAsync()).Files;
        return DraftTests.Accepted(await Editing.EditAsync(by, seen, Titled(seen, title), new EditKind("text", "title"), default));
    }

    public async Task<CircuitDraft> AddsRoleAsync(Desk by, string role)
    {
        var seen = (await DraftAsync()).Files;
        return DraftTests.Accepted(await Editing.EditAsync(by, seen, WithRole(seen, role), new EditKind("role.add", role), default));
    }

    public static DraftFiles Titled(DraftFiles files, string title) => Changed(files, circuit => circuit["title"]!["en"] = title);

    public static DraftFiles WithRole(DraftFiles files, string role) => Changed(files, circuit => circuit["roles"]!.AsArray().Add(
        new JsonObject { ["id"] = role, ["title"] = new JsonObject { ["fr"] = role, ["nl"] = role, ["en"] = role } }));

    public static string TitleOf(DraftFiles files) => (string)files.Document(files.CircuitPath)!["title"]!["en"]!;

    public static ImmutableArray<string> RolesOf(DraftFiles files) => [.. files.Document(files.CircuitPath)!["roles"]!.AsArray().Select(role => (string)role!["id"]!)];

    private static DraftFiles Changed(DraftFiles files, Action<JsonNode> change)
    {
        var circuit = files.Document(files.CircuitPath)!;
        change(circuit);
        return files.With(files.CircuitPath, circuit);
    }

    /// <summary>The published version with the next number.</summary>
    private async Task<DraftFiles> NextVersionAsync()
    {
        var published = (await town.Rooms.Circuits.FindAsync(Network, Circuit, 1, default))!.Sources;
        var files = DraftFiles.None(Circuit, 2);
        foreach (var file in published.Circuit.Concat(published.Rules))
            files = files.With(file.Path.Replace($"{Circuit}/v1/", $"{Circuit}/v2/", StringComparison.Ordinal), System.Text.Encoding.UTF8.GetString(file.Bytes.Span));
        return Changed(files, circuit => circuit["version"] = 2);
    }
}
