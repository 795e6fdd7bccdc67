using CareCircuits.Care.Circuits;
using CareCircuits.Care.Outside;
using CareCircuits.Care.Work;
using CareCircuits.Engine.Decisions;
using CareCircuits.Engine.Definitions;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CareCircuits.Host.Api;

/// <summary>What waits for a service: its questions and tasks. They name no person; that is for those whom the person agreed to.</summary>
internal static class WorkApi
{
    public static void MapWork(this IEndpointRouteBuilder api)
    {
        api.MapGet("/questions", QuestionsAsync).WithName("listQuestions").WithTags("Work")
            .WithSummary("Questions to your service and its staff that wait for an answer, the first to be answered first.").Paged();
        api.MapGet("/tasks", TasksAsync).WithName("listTasks").WithTags("Work")
            .WithSummary("Open tasks of your service, its staff and its roles, the first due first.").Paged();
    }

    private static async Task<Ok<IReadOnlyList<QuestionView>>> QuestionsAsync(
        IWork work, Reach reach, CircuitLibrary circuits, HttpContext http, CancellationToken cancellation, int? skip = null, int? take = null)
    {
        var key = http.Key();
        var parties = await reach.PartiesAsync(key.Network, key.Service, cancellation);
        List<QuestionView> views = [];
        foreach (var question in await work.QuestionsAsync(key.Network, parties.All, Pages.Skip(skip), Pages.Take(take), cancellation))
        {
            var circuit = await circuits.FindAsync(key.Network, question.Circuit, question.Version, cancellation);
            var step = circuit.Workflows[question.Workflow].Steps[question.Step].Definition;
            views.Add(new QuestionView(
                question.Enrolment.Enrolment, question.Entry, question.Workflow, question.Step, step.Title?.Texts, (step as ReferStep)?.Need?.Texts,
                question.To.Id, question.State, question.AnswerBy));
        }

        return TypedResults.Ok<IReadOnlyList<QuestionView>>(views);
    }

    private static async Task<Ok<IReadOnlyList<TaskView>>> TasksAsync(
        IWork work, Reach reach, CircuitLibrary circuits, HttpContext http, CancellationToken cancellation, int? skip = null, int? take = null)
    {
        var key = http.Key();
        var parties = await reach.PartiesAsync(key.Network, key.Service, cancellation);
        List<TaskView> views = [];
        foreach (var task in await work.TasksAsync(key.Network, parties.All, Pages.Skip(skip), Pages.Take(take), cancellation))
        {
            var circuit = await circuits.FindAsync(key.Network, task.Circuit, task.Version, cancellation);
            var step = (TaskStep)circuit.Workflows[task.Workflow].Steps[task.Step].Definition;
            views.Add(new TaskView(
                task.Enrolment.Enrolment, task.Entry, task.Workflow, task.Step, step.Title?.Texts, task.Owner.Kind, task.Owner.Id, task.ClaimedBy, task.Since, task.Due,
                [.. step.Outcomes.Keys], [.. (step.Form ?? []).Select(field => new FieldView(field.Name, field.Type, field.Title?.Texts, field.Options, field.Required))]));
        }

        return TypedResults.Ok<IReadOnlyList<TaskView>>(views);
    }
}

/// <summary>A question that waits for an answer; titles by language.</summary>
internal sealed record QuestionView(
    Guid Enrolment, int Entry, string Workflow, string Step, IReadOnlyDictionary<string, string>? Title, IReadOnlyDictionary<string, string>? Need,
    string To, ReferralState State, DateTimeOffset? AnswerBy);

/// <summary>An open task: whose it is, by when, the outcomes it can have, and the fields of its form.</summary>
internal sealed record TaskView(
    Guid Enrolment, int Entry, string Workflow, string Step, IReadOnlyDictionary<string, string>? Title, PartyKind OwnerKind, string Owner, string? ClaimedBy,
    DateTimeOffset Since, DateTimeOffset? Due, IReadOnlyList<string> Outcomes, IReadOnlyList<FieldView> Form);

/// <summary>A field of a form.</summary>
internal sealed record FieldView(string Name, FieldKind Type, IReadOnlyDictionary<string, string>? Title, IReadOnlyList<string>? Options, bool Required);
