using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Net.Http.Headers;

namespace CareCircuits.Admin;

/// <summary>Serves Blazor's script, which is embedded while building (BlazorScript.targets).</summary>
internal static class BlazorScript
{
    private static readonly byte[] Script = Read();
    private static readonly EntityTagHeaderValue Tag = new($"\"{Convert.ToHexStringLower(SHA256.HashData(Script))[..16]}\"");

    public static void MapBlazorScript(this IEndpointRouteBuilder routes) => routes.MapGet("/_framework/blazor.web.js", (HttpContext http) =>
    {
        http.Response.Headers.CacheControl = "no-cache";
        return Results.Bytes(Script, "text/javascript", entityTag: Tag);
    }).AllowAnonymous().ExcludeFromDescription();

    private static byte[] Read()
    {
        using var resource = typeof(BlazorScript).Assembly.GetManifestResourceStream("blazor.web.js")!;
        using var script = new MemoryStream();
        resource.CopyTo(script);
        return script.ToArray();
    }
}
