using System.Text.Json;
using CareCircuits.Care.Access;
using CareCircuits.Care.Contacts;
using CareCircuits.Care.Outside;
using CareCircuits.Engine.Decisions;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CareCircuits.Host.Api;

/// <summary>Contacts: a service makes one, and looks at those it made.</summary>
internal static class ContactsApi
{
    public static void MapContacts(this IEndpointRouteBuilder api)
    {
        api.MapPost("/contacts", MakeAsync).WithName("makeContact").WithTags("Contacts")
            .WithSummary("Makes a contact: someone, possibly without a name, comes to the circuit. Also announces a discharge of someone new, by its event.")
            .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status422UnprocessableEntity);
        api.MapGet("/contacts", ListAsync).WithName("listContacts").WithTags("Contacts")
            .WithSummary("The contacts that your service made, youngest first.").Paged();
    }

    private static async Task<Results<Created<EnrolmentAnswer>, Ok<EnrolmentAnswer>, ProblemHttpResult>> MakeAsync(
        ContactBody body, ContactMaking contacts, HttpContext http, CancellationToken cancellation)
    {
        var key = http.Key();
        var repeat = http.IdempotencyKey() is { } given ? $"{key.Service}/{given}" : null;
        switch (await contacts.MakeAsync(key.Network, body.ContactOf(key.Service), Actor.System(key.Id), repeat, cancellation))
        {
            case Outcome<ContactMade>.Accepted(var made):
                var answer = new EnrolmentAnswer(made.Enrolment.Enrolment, made.State.Status, made.WasRepeated);
                return made.WasRepeated ? TypedResults.Ok(answer) : TypedResults.Created($"/api/v1/enrolments/{answer.Enrolment}", answer);
            case Outcome<ContactMade>.Refused(var reason):
                return Problems.Of(reason, "data");
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    private static async Task<Ok<IReadOnlyList<SendingView>>> ListAsync(ISendings sendings, HttpContext http, CancellationToken cancellation, int? skip = null, int? take = null)
    {
        var key = http.Key();
        var sent = await sendings.ListAsync(key.Network, key.Service, Pages.Skip(skip), Pages.Take(take), cancellation);
        return TypedResults.Ok<IReadOnlyList<SendingView>>([.. sent.Select(sending => new SendingView(sending.Enrolment.Enrolment, sending.At))]);
    }
}

/// <summary>How much of a list is given at once.</summary>
internal static class Pages
{
    private const int Most = 200;
    private const int Usual = 50;

    public static int Skip(int? skip) => skip ?? 0;

    public static int Take(int? take) => take ?? Usual;

    /// <summary>Refuses numbers that no page has.</summary>
    public static RouteHandlerBuilder Paged(this RouteHandlerBuilder list) => list.ProducesProblem(StatusCodes.Status422UnprocessableEntity).AddEndpointFilter(async (context, next) =>
    {
        Fault[] faults =
        [
            .. Outside(context, "skip", 0, int.MaxValue, "must not be below 0"),
            .. Outside(context, "take", 1, Most, $"must be from 1 to {Most}"),
        ];
        return faults.Length > 0 ? Problems.Of(faults) : await next(context);
    });

    private static IEnumerable<Fault> Outside(EndpointFilterInvocationContext context, string name, int least, int most, string problem) =>
        int.TryParse(context.HttpContext.Request.Query[name], System.Globalization.CultureInfo.InvariantCulture, out var given) && (given < least || given > most)
            ? [new Fault(name, problem)]
            : [];
}

/// <summary>A contact.</summary>
/// <param name="Circuit">The circuit; may be left out where the network has but one.</param>
/// <param name="Event">The event of the circuit; <c>contact.made</c> where it is left out, <c>discharge.announced</c> for a discharge.</param>
/// <param name="Data">The event's data. Your own service need not be given.</param>
/// <param name="Person">What the person wished to tell.</param>
internal sealed record ContactBody(string? Circuit, string? Event, Dictionary<string, JsonElement>? Data, PersonBody? Person)
{
    public NewContact ContactOf(string service) => new()
    {
        Service = service,
        Circuit = Circuit,
        Event = Event ?? NewContact.UsualEvent,
        Data = PlainJson.Of(Data),
        Name = Person?.Name,
        Phone = Person?.Phone,
        Language = Person?.Language,
        Wish = Person?.Wish,
        NationalNumber = Person?.NationalNumber,
        Age = Person?.Age,
        Commune = Person?.Commune,
    };
}

/// <summary>Someone; nothing is required, not even a name.</summary>
internal sealed record PersonBody(string? Name, string? Phone, string? Language, string? Wish, string? NationalNumber, long? Age, string? Commune);

/// <summary>How an enrolment stands after what was done; <c>repeated</c> where the same key had been used before and nothing was done now.</summary>
internal sealed record EnrolmentAnswer(Guid Enrolment, EnrolmentStatus Status, bool Repeated);

/// <summary>An enrolment that your service sent.</summary>
internal sealed record SendingView(Guid Enrolment, DateTimeOffset At);
