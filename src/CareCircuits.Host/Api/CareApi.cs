using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.OpenApi;

namespace CareCircuits.Host.Api;

/// <summary>The door for the systems of services: <c>/api/v1</c>. Nothing behind it answers without a key.</summary>
internal static class CareApi
{
    public static IServiceCollection AddCareApi(this IServiceCollection services)
    {
        services.AddProblemDetails(options => options.CustomizeProblemDetails = Problems.Coded).AddExceptionHandler<UnreadableRequests>();
        services.Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = true);
        services.ConfigureHttpJsonOptions(options =>
        {
            options.SerializerOptions.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow;
            options.SerializerOptions.DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull;
            options.SerializerOptions.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false));
        });
        return services.AddOpenApi("v1", options => options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info.Title = "CareCircuits";
            document.Info.Description = "What the system of a service does in the care circuits of its network. Each request carries the service's key.";
            document.AddComponent<IOpenApiSecurityScheme>(
                "ApiKey", new OpenApiSecurityScheme { Type = SecuritySchemeType.ApiKey, In = ParameterLocation.Header, Name = ApiKeySignIn.Header });
            document.Security = [new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference("ApiKey", document)] = [] }];
            return Task.CompletedTask;
        }));
    }

    public static void MapCareApi(this IEndpointRouteBuilder routes)
    {
        var api = routes.MapGroup("/api/v1")
            .RequireAuthorization(policy => policy.AddAuthenticationSchemes(ApiKeySignIn.Scheme).RequireAuthenticatedUser())
            .ProducesProblem(StatusCodes.Status401Unauthorized);
        api.MapContacts();
        api.MapEnrolments();
        api.MapWork();

        // Else the pages would ask a system to sign in.
        api.Map("/{**rest}", Problems.NoSuchPlace).ExcludeFromDescription();
    }
}
