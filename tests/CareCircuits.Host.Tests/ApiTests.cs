using System.Net;
using System.Text.RegularExpressions;
using System.Text.Json;
using CareCircuits.Care.Outside;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace CareCircuits.Host.Tests;

public partial class ApiTests(OpenHouse house) : IClassFixture<OpenHouse>
{
    private const string Gp = "dr-claessens";
    private const string EntryPoint = "porte-ouverte";
    private const string Hospital = "clinique-du-val";

    [Theory]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    [InlineData("/openapi/v1.json")]
    public async Task Health_and_the_description_need_no_key(string path) =>
        Assert.Equal(HttpStatusCode.OK, (await house.Http.GetAsync(path)).StatusCode);

    [Fact]
    public async Task Everything_for_systems_is_closed_without_a_key()
    {
        var routes = Mapped().Where(route => IsForSystems(route.Path)).ToList();

        Assert.True(routes.Count >= 10, "The routes were not found.");
        foreach (var (path, method) in routes)
        {
            foreach (var key in (string?[])[null, "care_nobodys", new string('x', 5000)])
            {
                using var request = new HttpRequestMessage(new HttpMethod(method), path);
                if (key is not null)
                    request.Headers.Add("X-Api-Key", key);
                var response = await house.Http.SendAsync(request);
                await response.IsProblemAsync(401, "key.unknown");
            }
        }
    }

    [Fact]
    public async Task Everything_for_people_leads_to_the_sign_in_page_who_is_not_signed_in()
    {
        string[] open = ["/sign-in", "/sign-out", "/choose/", "/not-found", "/broken", "/_framework/", "/health", "/openapi"];
        var routes = Mapped().Where(route => !IsForSystems(route.Path) && !open.Any(beginning => route.Path.StartsWith(beginning, StringComparison.Ordinal))).ToList();
        using var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = house.Http.BaseAddress };

        Assert.True(routes.Count >= 5, "The pages were not found.");
        foreach (var (path, method) in routes)
        {
            using var request = new HttpRequestMessage(new HttpMethod(method), path);
            var response = await client.SendAsync(request);
            Assert.True(response.StatusCode == HttpStatusCode.Found && response.Headers.Location!.OriginalString.Contains("/sign-in", StringComparison.Ordinal), $"{method} {path}: {response.StatusCode}");
        }
    }

    private static bool IsForSystems(string path) => path.StartsWith("/api", StringComparison.Ordinal) || path.StartsWith("/demo", StringComparison.Ordinal);

    /// <summary>Every address that is mapped, with something in place of its parameters.</summary>
    private IEnumerable<(string Path, string Method)> Mapped() => house.Rooms.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        .Where(route => !route.RoutePattern.RawText!.Contains("{*", StringComparison.Ordinal))
        .SelectMany(
            route => route.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET"],
            (route, method) => (Parameter().Replace("/" + route.RoutePattern.RawText!.TrimStart('/'), SomethingFor), method));

    private static string SomethingFor(Match parameter) =>
        parameter.Value.EndsWith(":guid}", StringComparison.Ordinal) ? Guid.NewGuid().ToString() : parameter.Value.EndsWith(":int}", StringComparison.Ordinal) ? "1" : "x";

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Parameter();

    [Fact]
    public async Task A_key_that_was_taken_back_opens_nothing()
    {
        var client = await house.AsAsync(Gp);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/api/v1/tasks")).StatusCode);

        var keys = house.Rooms.GetRequiredService<IApiKeys>();
        foreach (var key in (await keys.ListAsync(await house.NetworkAsync(), default)).Where(key => key.Service == Gp))
            await keys.RemoveAsync(key.Network, key.Id, default);

        Assert.Equal(HttpStatusCode.Unauthorized, (await client.GetAsync("/api/v1/tasks")).StatusCode);
    }

    [Fact]
    public async Task A_contact_without_a_name_begins_the_circuit()
    {
        var gp = await house.AsAsync(Gp);
        var enrolment = await gp.ContactAsync();

        var status = await gp.ListAsync($"/api/v1/enrolments/{enrolment}");
        Assert.Equal("proposed", status.GetProperty("status").GetString());
        Assert.Equal("central-entry-point", Assert.Single(status.GetProperty("running").EnumerateArray()).GetString());
        Assert.Empty(status.GetProperty("yours").EnumerateArray());
        Assert.Equal(enrolment, (await gp.ListAsync("/api/v1/contacts"))[0].GetProperty("enrolment").GetGuid());
    }

    [Fact]
    public async Task The_same_key_twice_makes_one_contact_even_at_once()
    {
        var gp = await house.AsAsync(Gp);
        var key = Guid.NewGuid().ToString();
        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => gp.SayAsync("/api/v1/contacts", """{"person":{"name":"Zoé Quelqu'un"}}""", key)));

        Assert.Single(answers, answer => answer.StatusCode == HttpStatusCode.Created);
        Assert.Equal(7, answers.Count(answer => answer.StatusCode == HttpStatusCode.OK));
        var ids = await Task.WhenAll(answers.Select(async answer => (await answer.JsonAsync()).GetProperty("enrolment").GetGuid()));
        Assert.Single(ids.Distinct());

        var other = await (await house.AsAsync(EntryPoint)).SayAsync("/api/v1/contacts", "{}", key);
        Assert.Equal(HttpStatusCode.Created, other.StatusCode);
    }

    [Theory]
    [InlineData("""{"person":{"age":"old"}}""", 400, "request.unreadable", "person.age")]
    [InlineData("""{"who":"me"}""", 400, "request.unreadable", "who")]
    [InlineData("not json", 400, "request.unreadable", "body")]
    [InlineData("""{"person":{"age":200}}""", 422, "data.invalid", "person.age")]
    [InlineData("""{"person":{"language":"French"}}""", 422, "data.invalid", "person.language")]
    [InlineData("""{"person":{"nationalNumber":"12345678901"}}""", 422, "data.invalid", "person.nationalNumber")]
    [InlineData("""{"data":{"sentBy":"nobody"}}""", 422, "data.invalid", "data.sentBy")]
    [InlineData("""{"event":"no.such"}""", 422, "event.unknown", "event")]
    [InlineData("""{"event":"crisis.settled"}""", 422, "event.begins-nothing", "event")]
    [InlineData("""{"event":"discharge.announced"}""", 422, "data.invalid", "data.dischargeOn")]
    [InlineData("""{"circuit":"other"}""", 422, "circuit.unknown", "circuit")]
    public async Task A_contact_that_is_not_right_is_told_where(string body, int status, string code, string field) =>
        await (await (await house.AsAsync(Gp)).SayAsync("/api/v1/contacts", body)).IsProblemAsync(status, code, field);

    [Fact]
    public async Task A_discharge_is_announced_moved_and_called_off()
    {
        var hospital = await house.AsAsync(Hospital);
        var enrolment = await hospital.ContactAsync("""{"event":"discharge.announced","data":{"dischargeOn":"2030-05-06"}}""");
        var events = $"/api/v1/enrolments/{enrolment}/events";
        var status = await hospital.ListAsync($"/api/v1/enrolments/{enrolment}");
        Assert.Equal("talk-on-ward", Assert.Single(status.GetProperty("yours").EnumerateArray()).GetProperty("step").GetString());

        Assert.Equal(HttpStatusCode.OK, (await hospital.SayAsync(events, """{"event":"discharge.postponed","data":{"dischargeOn":"2030-05-08"}}""")).StatusCode);
        await (await hospital.SayAsync(events, """{"event":"discharge.postponed","data":{"dischargeOn":"soon"}}""")).IsProblemAsync(422, "data.invalid", "data.dischargeOn");
        await (await hospital.SayAsync(events, """{"data":{}}""")).IsProblemAsync(422, "data.invalid", "event");
        await (await hospital.SayAsync(events, """{"event":"enrolment.confirmed"}""")).IsProblemAsync(422, "event.unknown", "event");

        var key = Guid.NewGuid().ToString();
        Assert.False((await (await hospital.SayAsync(events, """{"event":"discharge.cancelled"}""", key)).JsonAsync()).GetProperty("repeated").GetBoolean());
        Assert.True((await (await hospital.SayAsync(events, """{"event":"discharge.cancelled"}""", key)).JsonAsync()).GetProperty("repeated").GetBoolean());
        Assert.Empty((await hospital.ListAsync($"/api/v1/enrolments/{enrolment}")).GetProperty("running").EnumerateArray());
    }

    [Fact]
    public async Task What_is_not_asked_of_a_service_is_as_if_it_were_not_there()
    {
        var enrolment = await (await house.AsAsync(Gp)).ContactAsync();
        var stranger = await house.AsAsync("postcure-les-ormes");

        await (await stranger.GetAsync($"/api/v1/enrolments/{enrolment}")).IsProblemAsync(404, "enrolment.unknown");
        await (await stranger.SayAsync($"/api/v1/enrolments/{enrolment}/events", """{"event":"crisis.reported"}""")).IsProblemAsync(404, "enrolment.unknown");
        await (await stranger.SayAsync($"/api/v1/enrolments/{enrolment}/tasks/1/complete", """{"outcome":"information"}""")).IsProblemAsync(404, "enrolment.unknown");
        await (await stranger.SayAsync($"/api/v1/enrolments/{Guid.NewGuid()}/questions/1/answer", """{"reply":"accepted"}""")).IsProblemAsync(404, "enrolment.unknown");
    }

    [Fact]
    public async Task A_task_is_listed_done_once_and_by_who_it_is_asked_of()
    {
        var gp = await house.AsAsync(Gp);
        var entryPoint = await house.AsAsync(EntryPoint);
        var enrolment = await gp.ContactAsync();
        var task = (await entryPoint.ListAsync("/api/v1/tasks?take=200")).EnumerateArray().Single(task => task.GetProperty("enrolment").GetGuid() == enrolment);
        Assert.Equal("first-talk", task.GetProperty("step").GetString());
        Assert.Contains("information", task.GetProperty("outcomes").EnumerateArray().Select(outcome => outcome.GetString()));
        var path = $"/api/v1/enrolments/{enrolment}/tasks/{task.GetProperty("entry").GetInt32()}/complete";

        await (await gp.SayAsync(path, """{"outcome":"information"}""")).IsProblemAsync(409, "step.not-open");
        await (await entryPoint.SayAsync(path, "{}")).IsProblemAsync(422, "data.invalid", "outcome");
        await (await entryPoint.SayAsync(path, """{"outcome":"sure"}""")).IsProblemAsync(422, "outcome.unknown", "outcome");
        await (await entryPoint.SayAsync(path, """{"outcome":"information","form":{"age":"x"}}""")).IsProblemAsync(422, "data.invalid", "form.age");

        var key = Guid.NewGuid().ToString();
        Assert.Equal(HttpStatusCode.OK, (await entryPoint.SayAsync(path, """{"outcome":"information","form":{"age":40}}""", key)).StatusCode);
        Assert.True((await (await entryPoint.SayAsync(path, """{"outcome":"information","form":{"age":40}}""", key)).JsonAsync()).GetProperty("repeated").GetBoolean());
        await (await entryPoint.SayAsync(path, """{"outcome":"information"}""")).IsProblemAsync(404, "enrolment.unknown");
    }

    [Fact]
    public async Task A_question_is_answered_by_who_was_asked()
    {
        var question = await house.QuestionAsync();
        var asked = await house.AsAsync(question.To.Id);
        var listed = (await asked.ListAsync("/api/v1/questions")).EnumerateArray().First(line => line.GetProperty("enrolment").GetGuid() == question.Enrolment.Enrolment);
        Assert.Equal(question.Entry, listed.GetProperty("entry").GetInt32());
        var path = $"/api/v1/enrolments/{question.Enrolment.Enrolment}/questions/{question.Entry}/answer";

        await (await asked.SayAsync(path, "{}")).IsProblemAsync(422, "data.invalid", "reply");
        await (await asked.SayAsync(path, """{"reply":"perhaps"}""")).IsProblemAsync(400, "request.unreadable", "reply");
        await (await asked.SayAsync(path, """{"reply":"declined"}""")).IsProblemAsync(422, "data.invalid", "reason");
        await (await asked.SayAsync(path, """{"reply":"accepted","by":"somebody-else"}""")).IsProblemAsync(409, "step.not-open");

        var key = Guid.NewGuid().ToString();
        Assert.Equal(HttpStatusCode.OK, (await asked.SayAsync(path, """{"reply":"accepted"}""", key)).StatusCode);
        Assert.True((await (await asked.SayAsync(path, """{"reply":"accepted"}""", key)).JsonAsync()).GetProperty("repeated").GetBoolean());
        Assert.Equal(HttpStatusCode.OK, (await asked.GetAsync($"/api/v1/enrolments/{question.Enrolment.Enrolment}")).StatusCode);
    }

    [Fact]
    public async Task Pages_are_bounded_and_numbers_must_be_numbers()
    {
        var client = await house.AsAsync(EntryPoint);

        Assert.Equal(1, (await client.ListAsync("/api/v1/tasks?take=1")).GetArrayLength());
        await (await client.GetAsync("/api/v1/tasks?take=many")).IsProblemAsync(400, "request.unreadable", "take");
        await (await client.GetAsync("/api/v1/tasks?skip=-1")).IsProblemAsync(422, "data.invalid", "skip");
        await (await client.GetAsync("/api/v1/questions?take=0")).IsProblemAsync(422, "data.invalid", "take");
        await (await client.GetAsync("/api/v1/contacts?take=100000")).IsProblemAsync(422, "data.invalid", "take");
        await (await client.SayAsync("/api/v1/contacts", "{}", new string('k', 300))).IsProblemAsync(400, "request.unreadable", "Idempotency-Key");
    }

    [Fact]
    public async Task What_is_not_there_is_a_problem_and_never_a_page_to_sign_in()
    {
        var client = await house.AsAsync(EntryPoint);

        await (await client.GetAsync("/api/v1/enrolments/abc")).IsProblemAsync(400, "request.unreadable", "enrolment");
        await (await client.SayAsync($"/api/v1/enrolments/{Guid.Empty}/tasks/first/complete", """{"outcome":"done"}""")).IsProblemAsync(400, "request.unreadable", "entry");
        await (await client.GetAsync("/api/v1/nothing")).IsProblemAsync(404, "place.unknown");
        await (await client.DeleteAsync(new Uri("/api/v1/contacts", UriKind.Relative))).IsProblemAsync(404, "place.unknown");
        await (await house.Http.GetAsync(new Uri("/api/v1/nothing", UriKind.Relative))).IsProblemAsync(401, "key.unknown");
    }

    [Fact]
    public async Task The_description_names_what_can_be_done()
    {
        var description = JsonDocument.Parse(await house.Http.GetStringAsync("/openapi/v1.json")).RootElement;

        Assert.Equal(
            ["/api/v1/contacts", "/api/v1/enrolments/{enrolment}", "/api/v1/enrolments/{enrolment}/events", "/api/v1/enrolments/{enrolment}/questions/{entry}/answer",
                "/api/v1/enrolments/{enrolment}/tasks/{entry}/complete", "/api/v1/questions", "/api/v1/tasks"],
            description.GetProperty("paths").EnumerateObject().Select(path => path.Name.TrimEnd('/')).Order(StringComparer.Ordinal));
        Assert.True(description.GetProperty("components").GetProperty("securitySchemes").TryGetProperty("ApiKey", out _));
    }
}
