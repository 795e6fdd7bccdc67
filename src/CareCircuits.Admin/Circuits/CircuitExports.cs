using System.Globalization;
using System.Text;
using CareCircuits.Admin.Circuits.Drawing;
using CareCircuits.Admin.Frame;
using CareCircuits.Care.Access;
using CareCircuits.Care.Circuits;
using CareCircuits.Care.Studio;
using CareCircuits.Engine.Editing;
using CareCircuits.Engine.Interchange;
using CareCircuits.Engine.Reading;
using CareCircuits.Rules.Interchange;
using CareCircuits.Rules.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CareCircuits.Admin.Circuits;

/// <summary>Published circuit versions as files to take away, for whoever is at work in the network: BPMN, DMN, and the folder of the format.</summary>
internal static class CircuitExports
{
    public static void MapCircuitExports(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/export/circuits/{id}/{file}", GiveAsync).RequireAuthorization().ExcludeFromDescription();

    private static async Task<IResult> GiveAsync(string id, string file, HttpContext http, Desks desks, ICircuitStore store, CancellationToken cancellation)
    {
        var (tag, kind) = file.IndexOf('.', StringComparison.Ordinal) is var dot and > 0 ? (file[..dot], file[(dot + 1)..]) : (file, "");
        if (Signed.In(http.User) is not { } signed || await desks.FindAsync(signed.Network, signed.Staff, cancellation) is not { } desk
            || VersionOf(tag) is not { } version || await store.FindAsync(desk.Network, id, version, cancellation) is not { } published)
            return Results.NotFound();

        var name = $"{id}-{tag}.{kind}";
        return kind switch
        {
            "bpmn" => Results.File(Encoding.UTF8.GetBytes(BpmnOf(published)), "application/xml", name),
            "dmn.zip" => Results.File(FolderZip.Pack(DmnOf(published)), "application/zip", $"{id}-{tag}-dmn.zip"),
            "zip" => Results.File(FolderZip.Write(FolderOf(published)), "application/zip", name),
            _ => Results.NotFound(),
        };
    }

    private static string BpmnOf(PublishedCircuit published)
    {
        var reading = CircuitReader.Read(published.Sources);
        return BpmnWriter.Write(reading.Definition!, reading.Workflows, CultureInfo.CurrentUICulture.TwoLetterISOLanguageName, BpmnPlacing.Place);
    }

    /// <summary>The rule sets that are tables.</summary>
    private static IEnumerable<SourceFile> DmnOf(PublishedCircuit published)
    {
        foreach (var set in CircuitReader.Read(published.Sources).RuleSets.Values.OrderBy(set => set.Id, StringComparer.Ordinal))
        {
            if (DmnExport.Of(set.Document) is DmnExport.Document(var xml))
                yield return new SourceFile($"{set.Id}-{TagOf(set.Version)}.dmn", Encoding.UTF8.GetBytes(xml));
        }
    }

    /// <summary>The files as formats.md lays them out.</summary>
    private static IEnumerable<SourceFile> FolderOf(PublishedCircuit published)
    {
        var (sources, folder) = (published.Sources, $"workflows/{published.Id}/{TagOf(published.Version)}");
        foreach (var file in sources.Circuit)
            yield return file with { Path = folder + file.Path[sources.Folder.Length..] };
        foreach (var pin in CircuitReader.Read(sources).Definition?.Rules ?? [])
        {
            if (sources.RuleFile(pin.Set, pin.Version) is { } file)
                yield return file with { Path = DraftFiles.RulePath(pin.Set, pin.Version) };
        }
    }

    private static int? VersionOf(string tag) => tag is ['v', .. var number] && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : null;

    private static string TagOf(int version) => "v" + version.ToString(CultureInfo.InvariantCulture);
}
