using CareCircuits.Admin.Frame;
using CareCircuits.Care.Access;
using CareCircuits.Care.Studio;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CareCircuits.Admin.Studio.Begin;

/// <summary>A draft to take away: its folders as a zip, for those who design.</summary>
internal static class DraftFolderRoute
{
    public static void MapDraftFolder(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/circuits/{circuit}/draft/folder.zip", async (string circuit, HttpContext http, Desks desks, ICircuitDrafts drafts, CancellationToken cancellation) =>
        {
            if (Signed.In(http.User) is not { } signed || await desks.FindAsync(signed.Network, signed.Staff, cancellation) is not { } desk || !desk.Holds(NetworkRoles.Coordinator))
                return Results.StatusCode(StatusCodes.Status403Forbidden);
            if (await drafts.FindAsync(desk.Network, circuit, cancellation) is not { Files: var files })
                return Results.NotFound();

            var sources = files.Sources;
            return Results.File(FolderZip.Write([.. sources.Circuit, .. sources.Rules]), "application/zip", $"{files.Circuit}-v{files.Version}-draft.zip");
        }).RequireAuthorization().ExcludeFromDescription();
}
