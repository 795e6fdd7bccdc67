using System.Text.Json;
using System.Text.RegularExpressions;
using CareCircuits.Care.Circuits;
using CareCircuits.Care.Contacts;
using CareCircuits.Engine.Decisions;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace CareCircuits.Host.Api;

/// <summary>Refusals as problem details (RFC 9457): the stable code, and the fields that it is about.</summary>
internal static class Problems
{
    public static ProblemHttpResult Of(Refusal refusal, string field = "") => refusal switch
    {
        Refusal.EnrolmentUnknown => Of(StatusCodes.Status404NotFound, refusal.Code, "There is no such enrolment, or it is not yours to see."),
        Refusal.NotOpen or Refusal.AnswerNotExpected => Of(StatusCodes.Status409Conflict, refusal.Code, "Nothing of yours is open there any more."),
        Refusal.EnrolmentHasEnded => Of(StatusCodes.Status409Conflict, refusal.Code, "The enrolment has ended."),
        Refusal.DataInvalid(var faults) => Of(faults, refusal.Code, field),
        Refusal.EventUnknown(var name) => Of([new Fault("event", $"the circuit has no event {name}")], refusal.Code),
        Refusal.OutcomeUnknown(_, var given) => Of([new Fault("outcome", $"the task has no outcome {given}")], refusal.Code),
        EventBeginsNothing(var name) => Of([new Fault("event", $"no workflow begins with {name}")], refusal.Code),
        CircuitUnknown => Of([new Fault("circuit", "the network has no such circuit")], refusal.Code),
        CircuitNotChosen => Of([new Fault("circuit", "is missing: the network has several")], refusal.Code),
        _ => Of(StatusCodes.Status409Conflict, refusal.Code, "It cannot be done now."),
    };

    /// <summary>What is wrong with fields, by their path in the body; <paramref name="field"/> is what their names are within.</summary>
    public static ProblemHttpResult Of(IReadOnlyList<Fault> faults, string code = "data.invalid", string field = "")
    {
        var errors = faults
            .GroupBy(fault => field.Length == 0 || fault.Name.Contains('.', StringComparison.Ordinal) ? fault.Name : $"{field}.{fault.Name}")
            .ToDictionary(group => group.Key, group => group.Select(fault => fault.Problem).ToArray());
        return TypedResults.Problem(new HttpValidationProblemDetails(errors)
        {
            Status = StatusCodes.Status422UnprocessableEntity,
            Title = "Something that was given is not right.",
            Extensions = { ["code"] = code },
        });
    }

    /// <summary>Nothing is there, or not for that method.</summary>
    public static ProblemHttpResult NoSuchPlace() =>
        Of(StatusCodes.Status404NotFound, "place.unknown", "Nothing is there, or not for this method. See /openapi/v1.json.");

    /// <summary>Gives a code to what was turned away before anybody could refuse it.</summary>
    public static void Coded(ProblemDetailsContext context) => context.ProblemDetails.Extensions.TryAdd("code", context.HttpContext.Response.StatusCode switch
    {
        StatusCodes.Status401Unauthorized => "key.unknown",
        >= StatusCodes.Status500InternalServerError => "house.trouble",
        _ => "request.refused",
    });

    private static ProblemHttpResult Of(int status, string code, string title) =>
        TypedResults.Problem(new ProblemDetails { Status = status, Title = title, Extensions = { ["code"] = code } });
}

/// <summary>Requests that cannot be read at all, with the field where that is known.</summary>
internal sealed partial class UnreadableRequests(IProblemDetailsService problems) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (exception is not BadHttpRequestException bad)
            return false;

        httpContext.Response.StatusCode = bad.StatusCode;
        var details = new HttpValidationProblemDetails(new Dictionary<string, string[]> { [FieldOf(bad)] = ["cannot be read, or is not known"] })
        {
            Status = bad.StatusCode,
            Title = "The request cannot be read.",
            Extensions = { ["code"] = "request.unreadable" },
        };
        return await problems.TryWriteAsync(new ProblemDetailsContext { HttpContext = httpContext, ProblemDetails = details });
    }

    private static string FieldOf(BadHttpRequestException bad) => bad.InnerException is JsonException { Path: { Length: > 0 } path } 
        ? path is "$" ? "body" : path[2..]
        : Parameter().Match(bad.Message) is { Success: true } match ? match.Groups["name"].Value : "body";

    [GeneratedRegex("parameter \"[^\"]*? (?<name>[A-Za-z-]+)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Parameter();
}
