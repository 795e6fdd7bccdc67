using CareCircuits.Admin;
using CareCircuits.Admin.Frame;
using CareCircuits.Care.Access;
using CareCircuits.Care.Circuits;
using CareCircuits.Care.Contacts;
using CareCircuits.Care.Outbox;
using CareCircuits.Care.Outside;
using CareCircuits.Care.Running;
using CareCircuits.Care.Time;
using CareCircuits.Data;
using CareCircuits.Host.Api;
using CareCircuits.Host.Configuration;
using CareCircuits.Host.Demo;
using CareCircuits.Host.Health;
using CareCircuits.Host.Mail;
using CareCircuits.Host.Opening;
using CareCircuits.Host.SigningIn;
using CareCircuits.Jobs;

namespace CareCircuits.Host;

/// <summary>The front door: moves every room in, opens the store, and lets people and systems in.</summary>
public static class CareHost
{
    private static readonly string[] ForSystems = ["/api", "/demo", "/health", "/openapi"];

    /// <summary>
    /// A host that is ready to start: tables made, circuits published, and in Development the demo network there.
    /// <paramref name="time"/> is what the house goes by.
    /// </summary>
    public static async Task<WebApplication> OpenAsync(string[] args, TimeProvider time, CancellationToken cancellation)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ApplicationName = typeof(CareHost).Assembly.GetName().Name });
        builder.Services.AddSingleton(time);
        Prepare(builder);
        var host = builder.Build();
        Route(host);
        await host.Services.GetRequiredService<HouseOpening>().OpenAsync(cancellation);
        return host;
    }

    private static void Prepare(WebApplicationBuilder builder)
    {
        var settings = HostSettings.Read(builder.Configuration, builder.Environment);
        var services = builder.Services;
        if (!builder.Environment.IsDevelopment())
            builder.Logging.ClearProviders().AddJsonConsole();

        services.AddSingleton(settings).AddCareData(settings.Connection, settings.Master).AddCareJobs();
        services.AddSingleton<CareClock>().AddSingleton<Publishing>().AddSingleton<CircuitRunner>().AddSingleton<Desks>();
        services.AddSingleton<CircuitChoice>().AddSingleton<ContactMaking>().AddCareFeatures();
        services.AddSingleton<KeyMaking>().AddSingleton<Reach>().AddSingleton<OutsideWork>();
        if (MailSettings.Read(builder.Configuration) is { } mail)
            services.AddSingleton(mail).AddSingleton<ICarrier, MailCarrier>();
        services.AddSingleton<HouseOpening>();
        if (settings.Demo)
            services.AddSingleton<DemoNetwork>().AddSingleton<DemoTime>().AddSingleton<DemoAccounts>();
        services.AddSigningIn(settings).AddCareHealth().AddCareApi();
        services.AddCareAdmin(new FrameParts(settings.Demo ? [typeof(DemoClock)] : [], [typeof(CareHost).Assembly]));
    }

    private static void Route(WebApplication host)
    {
        host.UseWhen(http => IsForSystems(http.Request.Path), systems => systems.UseExceptionHandler().UseStatusCodePages());
        host.UseWhen(http => !IsForSystems(http.Request.Path), people => people.UseExceptionHandler("/broken").UseStatusCodePagesWithReExecute("/not-found"));
        host.UseStaticFiles();
        host.UseRequestLocalization();
        host.UseAuthentication();
        host.UseAuthorization();
        host.UseAntiforgery();
        host.MapCareHealth();
        host.MapOpenApi().AllowAnonymous();
        host.MapCareApi();
        host.MapSigningOut();
        host.MapCareAdmin();
        if (host.Services.GetService<DemoTime>() is not null)
            host.MapDemoTime();
    }

    private static bool IsForSystems(PathString path) =>
        Array.Exists(ForSystems, beginning => path.StartsWithSegments(beginning, StringComparison.OrdinalIgnoreCase));
}
