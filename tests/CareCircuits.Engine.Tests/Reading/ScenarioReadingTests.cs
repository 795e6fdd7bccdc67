using CareCircuits.Rules.Findings;

namespace CareCircuits.Engine.Tests.Reading;

public sealed class ScenarioReadingTests
{
    private const string Whole = """
        { "scenarios": [ { "id": "reached", "title": { "en": "Reached" }, "now": "2026-03-02T09:00:00+01:00",
          "given": { "person": { "age": 42, "languages": [ "fr" ] }, "needs": { "accommodation": 2 }, "enrolment": { "active": true },
                     "services": [ { "id": "ward", "roles": [ "nurse" ] } ], "staff": [ { "id": "ana", "capacity": 10 } ] },
          "play": [ { "event": "call.received", "data": { "on": "2026-03-05" } },
                    { "after": "PT4H", "complete": "call", "outcome": "done", "form": { "reached": "yes" } },
                    { "answer": "find", "by": "ward", "reply": "accepted" },
                    { "at": "2026-03-09T09:00:00Z", "set": { "person": { "age": null } }, "expect": { "open": [ "call" ], "reminders": [ { "step": "call" } ] } } ],
          "expect": { "workflow": "first-call", "result": "achieved" } } ] }
        """;

    [Fact]
    public void A_rehearsal_without_faults_is_read_whole()
    {
        var reading = new Sample().With("scenarios/one.json", Whole).Read();

        Assert.Empty(reading.Findings);
        Assert.Equal(4, Assert.Single(reading.Scenarios).Play.Count);
        Assert.Equal(42L, reading.Scenarios[0].Given.Person!["age"]!.Number);
    }

    [Theory]
    [InlineData("\"id\": \"reached\"", "\"id\": \"Reached\"", "/scenarios/0/id", "not in kebab-case")]
    [InlineData("09:00:00+01:00\"", "09:00:00\"", "/scenarios/0/now", "an instant with its offset")]
    [InlineData("\"age\": 42", "\"agee\": 42", "/scenarios/0/given/person/agee", "did you mean `age`?")]
    [InlineData("\"age\": 42", "\"age\": \"old\"", "/scenarios/0/given/person/age", "must be a whole number")]
    [InlineData("\"languages\": [ \"fr\" ]", "\"languages\": [ null ]", "/scenarios/0/given/person/languages/0", "must be text, not null")]
    [InlineData("\"id\": \"ana\"", "\"id\": null", "/scenarios/0/given/staff/0/id", "must be text, not null")]
    [InlineData("{ \"id\": \"ward\", \"roles\": [ \"nurse\" ] }", "null", "/scenarios/0/given/services/0", "must be an object, not null")]
    [InlineData("\"accommodation\": 2", "\"accommodation\": 3", "/scenarios/0/given/needs/accommodation", "rated 0, 1, 2 or 9")]
    [InlineData("\"capacity\": 10", "\"capacity\": 1.5", "/scenarios/0/given/staff/0/capacity", "must be a whole number")]
    [InlineData("\"data\": { \"on\": \"2026-03-05\" }", "\"data\": [ ]", "/scenarios/0/play/0/data", "must be an object")]
    [InlineData("\"event\": \"call.received\",", "", "/scenarios/0/play/0/data", "goes with `event`")]
    [InlineData("\"after\": \"PT4H\"", "\"after\": \"-PT4H\"", "/scenarios/0/play/1/after", "cannot be negative")]
    [InlineData("\"after\": \"PT4H\"", "\"at\": \"2026-03-09T09:00:00Z\", \"after\": \"PT4H\"", "/scenarios/0/play/1/at", "not both")]
    [InlineData("\"complete\": \"call\"", "\"event\": \"call.received\", \"complete\": \"call\"", "/scenarios/0/play/1/complete", "at most one act")]
    [InlineData("\"outcome\": \"done\",", "", "/scenarios/0/play/1/complete", "needs an `outcome`")]
    [InlineData("\"reply\": \"accepted\"", "\"reply\": \"maybe\"", "/scenarios/0/play/2/reply", "`accepted` or `declined`")]
    [InlineData("\"by\": \"ward\", ", "", "/scenarios/0/play/2/answer", "needs `by` and `reply`")]
    [InlineData("\"step\": \"call\"", "\"stp\": \"call\"", "/scenarios/0/play/3/expect/reminders/0/stp", "did you mean `step`?")]
    [InlineData("\"workflow\": \"first-call\", ", "", "/scenarios/0/expect/result", "needs the `workflow`")]
    public void A_fault_is_found(string old, string replacement, string pointer, string message)
    {
        var reading = new Sample().With("scenarios/one.json", Whole).Replace("scenarios/one.json", old, replacement).Read();

        var finding = Assert.Single(reading.Findings);
        Assert.Equal((Codes.Format, pointer), (finding.Code, finding.Place.Pointer));
        Assert.Contains(message, finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_id_is_given_once_in_all_files_together()
    {
        var reading = new Sample().With("scenarios/one.json", Whole).With("scenarios/two.json", Whole).Read();

        Assert.Equal(("workflows/small/v2/scenarios/two.json", "/scenarios/0/id"), (Assert.Single(reading.Findings).Place.File, reading.Findings[0].Place.Pointer));
    }
}
