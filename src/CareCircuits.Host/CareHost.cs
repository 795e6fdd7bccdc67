using CareCircuits.Care.Circuits;
using CareCircuits.Care.Contacts;
using CareCircuits.Care.Outside;
using CareCircuits.Care.Running;
using CareCircuits.Care.Time;
using CareCircuits.Data;
using CareCircuits.Host.Api;
using CareCircuits.Host.Configuration;
using CareCircuits.Host.Demo;
using CareCircuits.Host.Health;
using CareCircuits.Host.Opening;
using CareCircuits.Jobs;

namespace CareCircuits.Host;

/// <summary>The front door: moves every room in, opens the store, and lets people and systems in.</summary>
public static class CareHost
{
    /// <summary>
    /// A host that is ready to start: tables made, circuits published, and in Development the demo network there.
    /// <paramref name="time"/> is what the house goes by.
    /// </summary>
    public static async Task<WebApplication> OpenAsync(string[] args, TimeProvider time, CancellationToken cancellation)
    {
        var builder = WebApplication.CreateBuilder(args);
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
        services.AddSingleton<CareClock>().AddSingleton<Publishing>().AddSingleton<CircuitRunner>();
        services.AddSingleton<CircuitChoice>().AddSingleton<ContactMaking>();
        services.AddSingleton<KeyMaking>().AddSingleton<Reach>().AddSingleton<OutsideWork>();
        services.AddSingleton<HouseOpening>().AddSingleton<DemoNetwork>().AddSingleton<DemoTime>();
        services.AddCareHealth().AddCareApi();
    }

    private static void Route(WebApplication host)
    {
        host.UseExceptionHandler();
        host.UseStatusCodePages();
        host.UseAuthentication();
        host.UseAuthorization();
        host.MapCareHealth();
        host.MapOpenApi().AllowAnonymous();
        host.MapCareApi();
        if (host.Environment.IsDevelopment())
            host.MapDemoTime();
    }
}
