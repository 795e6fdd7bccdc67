using System.Text.Json;
using CareCircuits.Care.Outside;
using CareCircuits.Care.Running;
using CareCircuits.Engine.Decisions;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CareCircuits.Host.Api;

/// <summary>Enrolments within reach of a service: their status, and what happens to them.</summary>
internal static class EnrolmentsApi
{
    public static void MapEnrolments(this IEndpointRouteBuilder api)
    {
        var enrolment = api.MapGroup("/enrolments/{enrolment}").WithTags("Enrolments").ProducesProblem(StatusCodes.Status404NotFound);
        enrolment.MapGet("/", StatusAsync).WithName("readStatus")
            .WithSummary("How an enrolment stands that you sent, or that something is asked of you for.");

        var doing = enrolment.MapGroup("").ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status409Conflict).ProducesProblem(StatusCodes.Status422UnprocessableEntity);
        doing.MapPost("/events", RaiseAsync).WithName("raiseEvent")
            .WithSummary("An event of the circuit happened: a discharge is announced, moved, called off or done; a crisis is reported.");
        doing.MapPost("/questions/{entry}/answer", AnswerAsync).WithName("answerQuestion")
            .WithSummary("Answers a question to your service: received, accepted, or declined with a reason.");
        doing.MapPost("/tasks/{entry}/complete", CompleteAsync).WithName("completeTask")
            .WithSummary("Completes a task with an outcome and the answers of its form.");
    }

    private static async Task<Results<Ok<EnrolmentView>, ProblemHttpResult>> StatusAsync(
        Guid enrolment, OutsideWork outside, HttpContext http, CancellationToken cancellation) =>
        await outside.SeeAsync(http.Key(), enrolment, cancellation) is Outcome<Seen>.Accepted(var seen)
            ? TypedResults.Ok(EnrolmentView.Of(seen))
            : Problems.Of(new Refusal.EnrolmentUnknown(enrolment));

    private static async Task<Results<Ok<EnrolmentAnswer>, ProblemHttpResult>> RaiseAsync(
        Guid enrolment, EventBody body, OutsideWork outside, HttpContext http, CancellationToken cancellation) =>
        body.Event is not { Length: > 0 } name
            ? Problems.Of([new Fault("event", "is missing")])
            : Answer(enrolment, await outside.RaiseAsync(http.Key(), enrolment, name, PlainJson.Of(body.Data), http.IdempotencyKey(), cancellation), "data");

    private static async Task<Results<Ok<EnrolmentAnswer>, ProblemHttpResult>> AnswerAsync(
        Guid enrolment, int entry, AnswerBody body, OutsideWork outside, HttpContext http, CancellationToken cancellation)
    {
        if (body.Reply is not { } reply)
            return Problems.Of([new Fault("reply", "is missing")]);
        if (reply == Reply.Declined && string.IsNullOrWhiteSpace(body.Reason))
            return Problems.Of([new Fault("reason", "is missing: who declines says why, so that another way is found")]);
        return Answer(enrolment, await outside.AnswerAsync(http.Key(), enrolment, entry, body.By, reply, body.Reason, http.IdempotencyKey(), cancellation), "");
    }

    private static async Task<Results<Ok<EnrolmentAnswer>, ProblemHttpResult>> CompleteAsync(
        Guid enrolment, int entry, CompletionBody body, OutsideWork outside, HttpContext http, CancellationToken cancellation) =>
        body.Outcome is not { Length: > 0 } outcome
            ? Problems.Of([new Fault("outcome", "is missing")])
            : Answer(enrolment, await outside.CompleteAsync(http.Key(), enrolment, entry, outcome, PlainJson.Of(body.Form), http.IdempotencyKey(), cancellation), "form");

    private static Results<Ok<EnrolmentAnswer>, ProblemHttpResult> Answer(Guid enrolment, Outcome<Sent> outcome, string field) => outcome switch
    {
        Outcome<Sent>.Accepted(var sent) => TypedResults.Ok(new EnrolmentAnswer(enrolment, sent.State.Status, sent.WasRepeated)),
        Outcome<Sent>.Refused(var reason) => Problems.Of(reason, field),
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}

/// <summary>An event of the circuit with its data.</summary>
internal sealed record EventBody(string? Event, Dictionary<string, JsonElement>? Data);

/// <summary>An answer; <c>by</c> names the staff member who was asked, and is left out where it is your service.</summary>
internal sealed record AnswerBody(Reply? Reply, string? Reason, string? By);

/// <summary>How a task was done.</summary>
internal sealed record CompletionBody(string? Outcome, Dictionary<string, JsonElement>? Form);

/// <summary>How an enrolment stands. Of its steps only those are shown that wait for your service: who helps someone is theirs to tell.</summary>
internal sealed record EnrolmentView(Guid Enrolment, string Circuit, int Version, EnrolmentStatus Status, IReadOnlyList<string> Running, IReadOnlyList<StepView> Yours)
{
    public static EnrolmentView Of(Seen seen)
    {
        var state = seen.Enrolment.State;
        return new EnrolmentView(
            seen.Enrolment.Key.Enrolment,
            seen.Enrolment.Circuit,
            state.Version,
            state.Status,
            [.. state.Running.Select(instance => instance.Workflow)],
            [.. state.Running.SelectMany(instance => instance.Stays).Where(stay => Reach.IsAsked(stay, seen.Parties)).Select(stay =>
                new StepView(stay.Entry, seen.WorkflowOf(stay), stay.Step, stay is Stay.Doing ? "task" : "question", stay.Since, (stay as Stay.Doing)?.Due))]);
    }
}

/// <summary>A step that waits for your service.</summary>
internal sealed record StepView(int Entry, string Workflow, string Step, string Kind, DateTimeOffset Since, DateTimeOffset? Due);
