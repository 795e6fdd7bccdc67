using System.Text.Json;

namespace CareCircuits.Cli.Tests;

public sealed class VerifyTests
{
    [Fact]
    public void A_clean_circuit_is_well()
    {
        using var box = new Box();

        var called = box.Care("verify", "@" + Box.Circuit);

        Assert.Equal((0, ""), (called.Code, called.Error));
        Assert.Equal("small v1: 1 workflow, 3 steps, 1 rule set, 3 scenarios\nno errors, no warnings\n", called.Output.ReplaceLineEndings("\n"));
    }

    [Fact]
    public void An_error_is_found_and_shown_with_its_place()
    {
        using var box = new Box().Replace($"{Box.Circuit}/first-call.json", "\"otherwise\"", "\"otherwize\"");

        var called = box.Care("verify", "@" + Box.Circuit);

        Assert.Equal(1, called.Code);
        Assert.Contains("first-call.json\n     4 error   CC001 how `otherwize` is not a property of a decide step; did you mean `otherwise`?\n", called.Output.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.EndsWith("1 error, no warnings\n", called.Output.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.DoesNotContain('\e', called.Output);
    }

    [Fact]
    public void A_warning_alone_is_well()
    {
        using var box = new Box().Replace($"{Box.Circuit}/first-call.json", "\"labels\": { \"done\": { \"en\": \"Done\" } }, ", "");

        var called = box.Care("verify", "@" + Box.Circuit, "--json");

        Assert.Equal(0, called.Code);
        Assert.Equal("warning", Assert.Single(called.Json.GetProperty("findings").EnumerateArray()).GetProperty("severity").GetString());
    }

    [Fact]
    public void The_JSON_has_every_member_of_a_finding_and_nothing_else_is_printed()
    {
        using var box = new Box().Replace($"{Box.Circuit}/first-call.json", "\"role\": \"nurse\", ", "");

        var called = box.Care("verify", "@" + Box.Circuit, "--json");

        Assert.Equal((1, ""), (called.Code, called.Error));
        var finding = Assert.Single(called.Json.GetProperty("findings").EnumerateArray());
        Assert.Equal(
            ["code", "severity", "file", "line", "pointer", "workflow", "step", "ruleSet", "rule", "path", "message"],
            finding.EnumerateObject().Select(member => member.Name));
        Assert.Equal(("CC301", "error", 5, "/steps/1"), (
            finding.GetProperty("code").GetString(), finding.GetProperty("severity").GetString(),
            finding.GetProperty("line").GetInt32(), finding.GetProperty("pointer").GetString()));
        Assert.Equal(("first-call", "call"), (finding.GetProperty("workflow").GetString(), finding.GetProperty("step").GetString()));
        Assert.Equal(JsonValueKind.Null, finding.GetProperty("ruleSet").ValueKind);
        Assert.Equal(["how", "call"], finding.GetProperty("path").EnumerateArray().Select(step => step.GetString()));
    }

    [Fact]
    public void The_rules_folder_is_found_upwards_or_named()
    {
        using var box = new Box();
        Directory.Move(box.At("rules"), box.At("elsewhere"));

        Assert.Equal(1, box.Care("verify", "@" + Box.Circuit).Code);
        Assert.Equal(0, box.Care("verify", "@" + Box.Circuit, "--rules", "@elsewhere").Code);
        Assert.Equal(2, box.Care("verify", "@" + Box.Circuit, "--rules", "@nowhere").Code);
    }

    [Theory]
    [InlineData("[ { \"id\": \"ward\" } ]", 0)]
    [InlineData("{ \"services\": [ { \"id\": \"ward\", \"line\": 2 } ] }", 0)]
    [InlineData("{ \"services\": [ { \"id\": \"ward\", \"line\": \"second\" } ] }", 2)]
    [InlineData("{ \"service\": [ ] }", 2)]
    [InlineData("[ 1 ]", 2)]
    [InlineData("[", 2)]
    public void A_directory_is_a_list_of_services(string json, int code)
    {
        using var box = new Box().Write("services.json", json);

        var called = box.Care("verify", "@" + Box.Circuit, "--directory", "@services.json");

        Assert.Equal(code, called.Code);
        Assert.Equal(code == 2, called.Error.Contains("services.json, line 1: ", StringComparison.Ordinal));
    }

    [Fact]
    public void With_a_directory_somebody_whom_no_service_takes_is_shown()
    {
        using var box = new Box()
            .Write("rules/place/v1.json", """
                [ { "WorkflowName": "place", "Version": 1, "HitPolicy": "score", "Facts": { "person": "person", "service": "service" },
                    "Rules": [ { "RuleName": "too-young", "Expression": "person.age < service.minAge", "SuccessEvent": "exclude" } ] } ]
                """)
            .Replace($"{Box.Circuit}/circuit.json", "{ \"set\": \"urgency\", \"version\": 1 }", "{ \"set\": \"urgency\", \"version\": 1 }, { \"set\": \"place\", \"version\": 1 }")
            .Replace($"{Box.Circuit}/circuit.json", "\"events\":", """
                "purposes": [ { "id": "care", "title": { "en": "Care" }, "recipients": [ "nurse" ], "content": [ "contacts" ] } ], "events":
                """)
            .Replace($"{Box.Circuit}/first-call.json", "\"outcomes\": { \"done\": \"closed\" } },", """
                "outcomes": { "done": "seek" } },
                { "id": "seek", "type": "refer", "title": { "en": "Seek" }, "role": "nurse", "purpose": "care", "services": "place", "answerWithin": "PT2H", "until": "P1D",
                  "outcomes": { "accepted": "closed", "none": "meet", "declined-by-person": "meet", "no-consent": "meet" } },
                { "id": "meet", "type": "task", "title": { "en": "Meet" }, "role": "nurse", "voluntary": true, "due": "PT4H", "overdue": { "escalate": "lead" },
                  "labels": { "met": { "en": "Met" } }, "outcomes": { "met": "closed", "declined": "closed" } },
                """)
            .Write("services.json", "[ { \"id\": \"ward\", \"minAge\": 18 }, { \"id\": \"home\", \"minAge\": 60 } ]");

        Assert.Empty(box.Care("verify", "@" + Box.Circuit, "--json").Json.GetProperty("findings").EnumerateArray());
        var called = box.Care("verify", "@" + Box.Circuit, "--directory", "@services.json", "--json");

        Assert.Equal(0, called.Code);
        var finding = Assert.Single(called.Json.GetProperty("findings").EnumerateArray());
        Assert.Equal(("CC801", "warning", "seek"), (finding.GetProperty("code").GetString(), finding.GetProperty("severity").GetString(), finding.GetProperty("step").GetString()));
        Assert.Contains("person.age 17", finding.GetProperty("message").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_contradiction_between_rules_is_an_error_with_a_case()
    {
        using var box = new Box().Write("rules/urgency/v1.json", """
            [ { "WorkflowName": "urgency", "Version": 1, "HitPolicy": "unique", "Facts": { "person": "person" },
                "Rules": [ { "RuleName": "old", "Expression": "person.age > 80", "SuccessEvent": "high" }, { "RuleName": "older", "Expression": "person.age > 90", "SuccessEvent": "high" } ] } ]
            """);

        var called = box.Care("verify", "@" + Box.Circuit, "--json");

        Assert.Equal(1, called.Code);
        var finding = Assert.Single(called.Json.GetProperty("findings").EnumerateArray());
        Assert.Equal(("CC702", "urgency", "older"), (finding.GetProperty("code").GetString(), finding.GetProperty("ruleSet").GetString(), finding.GetProperty("rule").GetString()));
        Assert.Contains("person.age 91", finding.GetProperty("message").GetString(), StringComparison.Ordinal);
    }
}
