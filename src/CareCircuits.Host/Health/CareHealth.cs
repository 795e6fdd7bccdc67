using CareCircuits.Care.Circuits;
using CareCircuits.Care.Networks;
using CareCircuits.Data;
using CareCircuits.Host.Opening;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace CareCircuits.Host.Health;

/// <summary>Says whether the house stands (live) and whether it can work (ready).</summary>
internal static class CareHealth
{
    public static IServiceCollection AddCareHealth(this IServiceCollection services)
    {
        services.AddHealthChecks().AddCheck<Readiness>("ready");
        return services;
    }

    public static void MapCareHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false }).AllowAnonymous();
        routes.MapHealthChecks("/health/ready").AllowAnonymous();
    }
}

/// <summary>Ready: the database answers, and each network has a circuit.</summary>
internal sealed class Readiness(CareDatabase database, HouseOpening opening, IDirectory directory, ICircuitStore circuits) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        if (!opening.IsDone || !await database.AnswersAsync(cancellationToken))
            return HealthCheckResult.Unhealthy("The database does not answer.");

        foreach (var network in await directory.NetworksAsync(cancellationToken))
        {
            if ((await circuits.ListAsync(network.Id, cancellationToken)).Count == 0)
                return HealthCheckResult.Unhealthy("A network has no circuit.");
        }

        return HealthCheckResult.Healthy();
    }
}
