using CareCircuits.Rules.Findings;

namespace CareCircuits.Engine.Tests.Reading;

/// <summary>One fault a line: what is replaced in the sample, where it is found, and what is said.</summary>
public sealed class StructureTests
{
    [Theory]
    [InlineData("\"id\": \"small\"", "\"id\": \"Small\"", 2, "/id", "`Small` is not in kebab-case")]
    [InlineData("\"id\": \"small\"", "\"id\": \"smaller\"", 2, "/id", "disagrees with the folder `small`")]
    [InlineData("\"version\": 2", "\"version\": 3", 2, "/version", "The version 3 disagrees with the folder `v2`.")]
    [InlineData("\"version\": 2", "\"version\": 0", 2, "/version", "counts from 1")]
    [InlineData("\"version\": 2", "\"version\": 2.5", 2, "/version", "must be a whole number, not the number 2.5")]
    [InlineData("[ \"fr\", \"en\" ]", "[ \"fr\", \"english\" ]", 2, "/languages/1", "two-letter language code")]
    [InlineData("[ \"fr\", \"en\" ]", "[ \"fr\", \"fr\" ]", 2, "/languages/1", "`fr` stands here twice")]
    [InlineData("[ \"fr\", \"en\" ]", "[ ]", 2, "/languages", "at least one language")]
    [InlineData("\"Europe/Brussels\"", "\"Europe/Brussel\"", 3, "/timeZone", "not a time zone")]
    [InlineData("\"Europe/Brussels\"", "\"\"", 3, "/timeZone", "not a time zone")]
    [InlineData("\"calendar\": \"be\"", "\"calendar\": \"nl\"", 3, "/calendar", "not a calendar")]
    [InlineData("\"id\": \"lead\"", "\"id\": \"nurse\"", 4, "/roles/1/id", "`nurse` is already the id of another")]
    [InlineData("\"id\": \"lead\"", "\"id\": \"person\"", 4, "/roles/1/id", "cannot be a role")]
    [InlineData("\"id\": \"lead\", \"title\"", "\"id\": \"lead\", \"name\"", 4, "/roles/1/name", "`name` is not a property of a role", 4, "/roles/1", "lacks `title`")]
    [InlineData("call.received", "callReceived", 5, "/events/0/id", "not dotted lower case")]
    [InlineData("call.received", "enrolment.ended", 5, "/events/0/id", "is built in")]
    [InlineData("\"reason\": \"text?\"", "\"the-reason\": \"text?\"", 5, "/events/0/data/the-reason", "not in camelCase")]
    [InlineData("\"reason\": \"text?\"", "\"raison\u0301\": \"text?\"", 5, "/events/0/data/raison\u0301", "not in camelCase")]
    [InlineData("\"reason\": \"text?\"", "\"reason\": \"choice\"", 5, "/events/0/data/reason", "needs `options`")]
    [InlineData("\"reason\": \"text?\"", "\"reason\": \"txt?\"", 5, "/events/0/data/reason", "did you mean `text`?")]
    [InlineData("\"id\": \"care\"", "\"id\": \"enrolment\"", 6, "/purposes/0/id", "cannot be a purpose")]
    [InlineData("\"contacts\", \"plan\"", "\"plan\", \"plan\"", 6, "/purposes/0/content/1", "twice")]
    [InlineData("\"first-call\"", "\"first-call\", \"first-call\"", 7, "/workflows/1", "twice")]
    [InlineData("\"rules\": [ ]", "\"rules\": [ { \"set\": \"A\" } ]", 8, "/rules/0", "lacks `version`")]
    [InlineData("\"en\": \"Small\"", "\"en\": 1", 2, "/title/en", "must be text")]
    [InlineData("\"en\": \"Small\"", "\"eng\": \"Small\"", 2, "/title/eng", "two-letter language code")]
    [InlineData("\"calendar\": \"be\"", "\"calender\": \"be\"", 3, "/calender", "did you mean `calendar`?", 1, "", "lacks `calendar`")]
    public void A_fault_in_the_circuit_is_found(
        string old, string replacement, int line, string pointer, string message, int secondLine = 0, string secondPointer = "", string secondMessage = "")
    {
        var findings = new Sample().Replace("circuit.json", old, replacement).Read().Findings.Where(finding => finding.Code == Codes.Format).ToList();

        ShouldBe(findings[0], "circuit.json", line, pointer, message);
        if (secondLine > 0)
            ShouldBe(findings[1], "circuit.json", secondLine, secondPointer, secondMessage);
        Assert.Equal(secondLine > 0 ? 2 : 1, findings.Count);
    }

    [Theory]
    [InlineData("\"P14D\"", "\"P1M\"", 1, "/contactWithin", "no months or years")]
    [InlineData("\"P14D\"", "\"PT0S\"", 1, "/contactWithin", "no time at all")]
    [InlineData("\"P14D\"", "\"14 days\"", 1, "/contactWithin", "ISO 8601 duration")]
    [InlineData("[ \"yes\", \"no\" ], \"optional\"", "[ \"yes\", \"yes\" ], \"optional\"", 3, "/data/reached/options/1", "twice")]
    [InlineData("\"type\": \"choice\", \"options\": [ \"yes\", \"no\" ], \"optional\": true, \"labels\"", "\"type\": \"text\", \"optional\": true, \"labels\"", 3, "/data/reached/labels", "Only a `choice`")]
    [InlineData("\"id\": \"call\"", "\"id\": \"Call\"", 6, "/steps/0/id", "not in kebab-case")]
    [InlineData("\"id\": \"closed\"", "\"id\": \"call\"", 20, "/steps/3/id", "already the id of another")]
    [InlineData("\"id\": \"note-it\"", "\"id\": \"call\"", 15, "/steps/1/branches/0/steps/0/id", "already the id of another")]
    [InlineData("\"id\": \"closed\"", "\"id\": \"stop\"", 20, "/steps/3/id", "cannot be a step")]
    [InlineData("\"type\": \"end\", \"title\": { \"en\": \"End\" }, \"result\": \"achieved\"", "\"type\": \"end\", \"title\": { \"en\": \"End\" }", 20, "/steps/3", "needs a `result`")]
    [InlineData("\"achieved\"", "\"stopped\"", 20, "/steps/3/result", "cannot be given")]
    [InlineData("\"achieved\"", "\"Achieved\"", 20, "/steps/3/result", "not in kebab-case")]
    [InlineData("\"type\": \"decide\"", "\"type\": \"decid\"", 17, "/steps/2/type", "did you mean `decide`?")]
    [InlineData("\"type\": \"decide\",", "", 17, "/steps/2", "`type` is missing")]
    [InlineData("\"due\": { \"after\": \"P2D\"", "\"due\": { \"after\": \"P2DT1H\"", 7, "/steps/0/due/after", "either days or hours")]
    [InlineData("\"due\": { \"after\": \"P2D\"", "\"due\": { \"after\": \"P1M\"", 7, "/steps/0/due/after", "no months or years")]
    [InlineData("\"due\": { \"after\": \"P2D\"", "\"due\": { \"after\": \"-P2D\"", 7, "/steps/0/due/after", "cannot be negative")]
    [InlineData("\"due\": { \"after\": \"P2D\"", "\"due\": { \"within\": \"P2D\"", 7, "/steps/0/due/within", "not a property of a time limit", 7, "/steps/0/due", "lacks `after`")]
    [InlineData("\"due\": { \"after\": \"P2D\", \"from\": \"data.on\", \"clock\": \"working\" }", "\"due\": \"P2M\"", 7, "/steps/0/due", "no months or years")]
    [InlineData("\"due\": { \"after\": \"P2D\", \"from\": \"data.on\", \"clock\": \"working\" }", "\"due\": \"two days\"", 7, "/steps/0/due", "ISO 8601 duration")]
    [InlineData("\"after\": \"P2D\", \"from\": \"data.on\", \"clock\": \"working\"", "\"after\": \"PT4H\", \"clock\": \"calendar\"", 7, "/steps/0/due/after", "whole days")]
    [InlineData("\"clock\": \"working\"", "\"clock\": \"worknig\"", 7, "/steps/0/due/clock", "did you mean `working`?")]
    [InlineData("\"-PT4H\"", "\"-P1M\"", 8, "/steps/0/remind/0", "no months or years")]
    [InlineData("\"after\": \"PT12H\"", "\"after\": \"-PT12H\"", 9, "/steps/0/overdue/after", "cannot be negative")]
    [InlineData("\"escalate\": \"lead\"", "\"escalate_to\": \"lead\"", 9, "/steps/0/overdue/escalate_to", "did you mean `escalate`?")]
    [InlineData("\"name\": \"reached\"", "\"name\": \"re-ached\"", 10, "/steps/0/form/0/name", "not in camelCase")]
    [InlineData("\"type\": \"choice\", \"title\"", "\"type\": \"text\", \"title\"", 10, "/steps/0/form/0/options", "Only a `choice`")]
    [InlineData("\"options\": [ \"yes\", \"no\" ], \"into\"", "\"into\"", 10, "/steps/0/form/0", "needs `options`")]
    [InlineData("\"done\": \"both\"", "\"Done it\": \"both\"", 12, "/steps/0/outcomes/Done it", "not in kebab-case")]
    [InlineData("\"done\": \"both\"", "\"done\": 7", 12, "/steps/0/outcomes/done", "must be text, not the number 7")]
    [InlineData("\"complete\": \"all\"", "\"complete\": \"most\"", 13, "/steps/1/complete", "must be `all` or `any`")]
    [InlineData("\"id\": \"one\"", "\"id\": \"One\"", 14, "/steps/1/branches/0/id", "not in kebab-case")]
    [InlineData("\"when\": [", "\"rules\": \"r\", \"when\": [", 18, "/steps/2/when", "not both")]
    [InlineData("\"when\": [ { \"if\": \"data.reached == \\\"yes\\\"\", \"next\": \"closed\" } ],", "", 17, "/steps/2", "needs `rules` or `when`")]
    [InlineData("{ \"if\": \"data.reached == \\\"yes\\\"\", \"next\": \"closed\" }", "", 18, "/steps/2/when", "needs a condition")]
    [InlineData("\"when\": [ { \"if\": \"data.reached == \\\"yes\\\"\", \"next\": \"closed\" } ],", "\"rules\": \"r\",", 17, "/steps/2", "needs `outcomes`")]
    [InlineData("\"otherwise\": \"closed\"", "\"outcomes\": { }, \"otherwise\": \"closed\"", 19, "/steps/2/outcomes", "go with `rules`")]
    [InlineData("\"once\": true", "\"once\": \"yes\"", 1, "/once", "must be true or false")]
    [InlineData("\"start\": \"call\"", "\"start\": null", 4, "/start", "must be text, not null")]
    public void A_fault_in_a_workflow_is_found(
        string old, string replacement, int line, string pointer, string message, int secondLine = 0, string secondPointer = "", string secondMessage = "")
    {
        var reading = new Sample().Replace("first-call.json", old, replacement).Read();

        ShouldBe(reading.Findings[0], "first-call.json", line, pointer, message);
        if (secondLine > 0)
            ShouldBe(reading.Findings[1], "first-call.json", secondLine, secondPointer, secondMessage);
        Assert.Equal(secondLine > 0 ? 2 : 1, reading.Findings.Count);
        Assert.All(reading.Findings, finding => Assert.Equal("first-call", finding.Workflow));
        Assert.Equal(["first-call"], reading.DamagedWorkflows);
    }

    [Theory]
    [InlineData("\"wait\": true, \"next\": \"closed\", \"outcomes\": { \"ok\": \"closed\" }", "/steps/4/next", "not by `next`")]
    [InlineData("\"wait\": true", "/steps/4", "needs `outcomes`")]
    [InlineData("\"outcomes\": { \"ok\": \"closed\" }", "/steps/4/outcomes", "not by `outcomes`")]
    [InlineData("\"wait\": false", "/steps/4", "needs `next`")]
    public void A_run_leaves_by_outcomes_when_it_waits_and_else_by_next(string members, string pointer, string message) =>
        ShouldBe(
            Assert.Single(WithStep($$"""{ "id": "child", "type": "run", "title": {}, "workflow": "first-call", {{members}} }""")),
            "first-call.json", 21, pointer, message);

    [Theory]
    [InlineData("""{ "id": "t", "type": "task", "title": {}, "outcomes": { } }""", "/steps/4/outcomes", "nobody can complete it")]
    [InlineData("""{ "id": "t", "type": "parallel", "title": {}, "branches": [ ], "complete": "any", "next": "closed" }""", "/steps/4/branches", "needs branches")]
    [InlineData("""{ "id": "t", "type": "refer", "title": {}, "services": "s", "outcomes": { } }""", "/steps/4", "`t` lacks `purpose`")]
    [InlineData("""{ "id": "t", "type": "share", "title": {}, "with": "nurse", "purpose": "care", "content": [ "plan", "plan" ], "outcomes": { } }""", "/steps/4/content/1", "twice")]
    [InlineData("""{ "id": "t", "type": "assign", "title": {}, "candidates": "s", "until": { "after": "P1Y", "clock": "working" }, "outcomes": { } }""", "/steps/4/until/after", "no months or years")]
    [InlineData("""{ "id": "t", "type": "wait", "title": {}, "until": "-PT1H", "timeout": "closed" }""", "/steps/4/until", "cannot be negative")]
    [InlineData("""{ "id": "t", "type": "notify", "title": {}, "to": "nurse", "message": {}, "channel": "mail", "next": "closed" }""", "/steps/4/channel", "`inbox` or `email`")]
    [InlineData("""{ "id": "t", "type": "set", "title": {}, "values": [ ], "next": "closed" }""", "/steps/4/values", "must be an object, not a list")]
    [InlineData("""{ "id": "t", "type": "raise", "title": {}, "event": "call.received", "data": { "on": 5 }, "next": "closed" }""", "/steps/4/data/on", "must be text")]
    [InlineData("""{ "id": "t", "type": "end", "title": {}, "result": "ok", "next": "closed" }""", "/steps/4/next", "not a property of an end step")]
    [InlineData("""{ "id": "t", "type": "task", "title": {}, "outcomes": { "ok": "closed" }, "form": [ { "name": "a", "type": "text", "title": {} }, { "name": "a", "type": "needs", "title": {} } ] }""", "/steps/4/form/1/name", "already the name of another")]
    public void A_fault_in_another_step_is_found(string step, string pointer, string message) =>
        ShouldBe(Assert.Single(WithStep(step)), "first-call.json", 21, pointer, message);

    /// <summary>The checks have codes of their own for these (CC201, CC202, CC301, CC104, CC501, CC901).</summary>
    [Theory]
    [InlineData("""{ "id": "t", "type": "task", "title": {}, "remind": [ "PT0S" ], "overdue": { }, "outcomes": { "ok": "closed" } }""")]
    [InlineData("""{ "id": "t", "type": "wait", "title": {} }""")]
    [InlineData("""{ "id": "t", "type": "refer", "title": {}, "purpose": "care", "services": "s", "outcomes": { } }""")]
    [InlineData("""{ "id": "t", "type": "task", "title": {}, "voluntary": true, "labels": { "declined": { } }, "outcomes": { "ok": "closed" } }""")]
    [InlineData("""{ "id": "t", "type": "task", "title": {}, "labels": { "dome": { } }, "outcomes": { "done": "closed" } }""")]
    [InlineData("""{ "id": "t", "type": "task", "title": {}, "outcomes": { "ok": "closed" }, "form": [ { "name": "a", "type": "consents", "title": {}, "options": [ "care" ] } ] }""")]
    [InlineData("""{ "id": "72h", "type": "task", "title": {}, "outcomes": { "ok": "closed" }, "due": { "after": "P1M", "clock": "calendar" } }""")]
    public void What_has_a_code_of_its_own_is_left_to_the_checks(string step) => Assert.Empty(WithStep(step));

    private static IReadOnlyList<Finding> WithStep(string step) => new Sample()
        .Replace("first-call.json", "\"result\": \"achieved\" } ] }", "\"result\": \"achieved\" },\n" + step + " ] }").Read().Findings;

    private static void ShouldBe(Finding finding, string file, int line, string pointer, string message)
    {
        Assert.Equal((Codes.Format, new Place($"{Sample.Folder}/{file}", line, pointer)), (finding.Code, finding.Place));
        Assert.Contains(message, finding.Message, StringComparison.Ordinal);
    }
}
