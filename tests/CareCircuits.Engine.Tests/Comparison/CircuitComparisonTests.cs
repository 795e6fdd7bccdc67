using CareCircuits.Engine.Comparison;
using CareCircuits.Engine.Tests.Reading;

namespace CareCircuits.Engine.Tests.Comparison;

public sealed class CircuitComparisonTests
{
    private const string Pinned = "\"rules\": [ { \"set\": \"urgency\", \"version\": 1 } ]";

    private const string Urgency = """
        [ { "WorkflowName": "urgency", "Version": 1, "HitPolicy": "first", "Facts": { "person": "person" },
            "Rules": [ { "RuleName": "old", "Expression": "person.age > 80", "SuccessEvent": "high", "Properties": { "reason": { "en": "Old" } } },
                       { "RuleName": "young", "Operator": "And", "SuccessEvent": "low",
                         "Rules": [ { "RuleName": "a", "Expression": "person.age < 80" }, { "RuleName": "b", "Expression": "person.age > 8" } ] } ] } ]
        """;

    [Fact]
    public void Nothing_has_changed_in_a_copy() => Assert.Empty(Between(new Sample(), new Sample()).Changes);

    [Theory]
    [InlineData("first-call.json", "\"start\": \"call\"", "\"start\": \"which\"", ChangeKind.Target, null, "start -> call", "start -> which")]
    [InlineData("first-call.json", "\"done\": \"both\"", "\"done\": \"which\"", ChangeKind.Target, "call", "outcome done -> both", "outcome done -> which")]
    [InlineData("first-call.json", "\"outcomes\": { \"done\"", "\"outcomes\": { \"other\": \"both\", \"done\"", ChangeKind.Target, "call", null, "outcome other -> both")]
    [InlineData("first-call.json", "\"unknown\": \"closed\"", "\"unknown\": \"call\"", ChangeKind.Target, "which", "unknown -> closed", "unknown -> call")]
    [InlineData("first-call.json", ", \"unknown\": \"closed\"", "", ChangeKind.Target, "which", "unknown -> closed", null)]
    [InlineData("first-call.json", "\"next\": \"closed\" } ]", "\"next\": \"call\" } ]", ChangeKind.Target, "which", "when data.reached == \"yes\" -> closed", "when data.reached == \"yes\" -> call")]
    [InlineData(
        "first-call.json", "\"if\": \"data.reached == \\\"yes\\\"\"", "\"if\": \"data.reached != \\\"yes\\\"\"",
        ChangeKind.Rule, "which", "when data.reached == \"yes\" -> closed", "when data.reached != \"yes\" -> closed")]
    [InlineData("first-call.json", "\"after\": \"P2D\"", "\"after\": \"P3D\"", ChangeKind.Time, "call", "due P2D (working, from data.on)", "due P3D (working, from data.on)")]
    [InlineData("first-call.json", "\"clock\": \"working\"", "\"clock\": \"elapsed\"", ChangeKind.Time, "call", "due P2D (working, from data.on)", "due P2D (from data.on)")]
    [InlineData("first-call.json", "\"-PT4H\", ", "", ChangeKind.Time, "call", "remind -PT4H", null)]
    [InlineData("first-call.json", "\"after\": \"PT12H\"", "\"after\": \"PT13H\"", ChangeKind.Time, "call", "overdue after PT12H", "overdue after PT13H")]
    [InlineData("first-call.json", "\"contactWithin\": \"P14D\",", "", ChangeKind.Time, null, "contact within P14D", null)]
    [InlineData("first-call.json", "\"escalate\": \"lead\"", "\"escalate\": \"nurse\"", ChangeKind.Role, "call", "escalate to lead", "escalate to nurse")]
    [InlineData("first-call.json", "\"role\": \"nurse\"", "\"role\": \"lead\"", ChangeKind.Role, "call", "role nurse", "role lead")]
    [InlineData("first-call.json", "\"voluntary\": true,", "", ChangeKind.Consent, "call", "voluntary", null)]
    [InlineData("first-call.json", "\"into\": \"data.reached\"", "\"required\": true, \"into\": \"data.reached\"", ChangeKind.Data, "call", "field reached choice (yes, no), into data.reached", "field reached choice (yes, no), required, into data.reached")]
    [InlineData("first-call.json", "\"data\": { \"reason\": \"text?\"", "\"data\": { \"reason\": \"text\"", ChangeKind.Data, null, "data reason text, optional", "data reason text")]
    [InlineData("first-call.json", "\"\\\"yes\\\"\"", "\"\\\"no\\\"\"", ChangeKind.Data, "note-it", "set data.reached = \"yes\"", "set data.reached = \"no\"")]
    [InlineData("first-call.json", "\"startsOn\": \"call.received\", ", "", ChangeKind.Event, null, "starts on call.received", null)]
    [InlineData("first-call.json", "\"once\": true", "\"once\": false", ChangeKind.Event, null, "once", null)]
    [InlineData("first-call.json", "\"start\": \"call\"", "\"on\": { \"call.received\": \"stop\" }, \"start\": \"call\"", ChangeKind.Event, null, null, "on call.received -> stop")]
    [InlineData("first-call.json", "\"complete\": \"all\"", "\"complete\": \"any\"", ChangeKind.Step, "both", "complete all", "complete any")]
    [InlineData("first-call.json", "\"result\": \"achieved\"", "\"result\": \"over\"", ChangeKind.Step, "closed", "result achieved", "result over")]
    [InlineData("first-call.json", "\"result\": \"achieved\" }", "\"result\": \"achieved\" }, { \"id\": \"more\", \"type\": \"end\", \"title\": {}, \"result\": \"x\" }", ChangeKind.Step, "more", null, "end more")]
    [InlineData("circuit.json", "\"recipients\": [ \"nurse\" ]", "\"recipients\": [ \"nurse\", \"lead\" ]", ChangeKind.Consent, null, null, "purpose care recipient lead")]
    [InlineData("circuit.json", "\"on\": \"date\"", "\"on\": \"date?\"", ChangeKind.Data, null, "event call.received: on date", "event call.received: on date, optional")]
    [InlineData("circuit.json", "\"timeZone\": \"Europe/Brussels\"", "\"timeZone\": \"Europe/Paris\"", ChangeKind.Time, null, "time zone Europe/Brussels", "time zone Europe/Paris")]
    [InlineData("circuit.json", "\"calendar\": \"be\"", "\"calendar\": \"be\", \"targetGroup\": \"t\"", ChangeKind.Rule, null, null, "target group t")]
    public void A_change_of_meaning_is_told(string file, string old, string replacement, ChangeKind kind, string? step, string? before, string? after)
    {
        var changes = Between(new Sample(), new Sample().Replace(file, old, replacement));

        Assert.True(changes.ChangesMeaning);
        Assert.Equal(new Change(kind, file == "circuit.json" ? null : "first-call", step, before, after), Assert.Single(changes.Changes));
    }

    [Theory]
    [InlineData("first-call.json", "\"First call\"", "\"The first call\"")]
    [InlineData("first-call.json", "\"role\": \"nurse\"", "\"note\": { \"en\": \"Mind the gap\" }, \"role\": \"nurse\"")]
    [InlineData("first-call.json", "\"Reached?\"", "\"Was the person reached?\"")]
    [InlineData("first-call.json", "\"yes\": { \"en\": \"Yes\" }", "\"yes\": { \"en\": \"Aye\" }")]
    [InlineData("circuit.json", "\"Small\"", "\"Little\"")]
    [InlineData("circuit.json", "[ \"fr\", \"en\" ]", "[ \"fr\", \"en\", \"nl\" ]")]
    public void A_change_of_words_is_told_and_is_no_change_of_meaning(string file, string old, string replacement)
    {
        var changes = Between(new Sample(), new Sample().Replace(file, old, replacement));

        Assert.False(changes.ChangesMeaning);
        Assert.Equal(ChangeKind.Text, Assert.Single(changes.Changes).Kind);
    }

    [Theory]
    [InlineData("circuit.json", "[ { \"id\": \"nurse\", \"title\": { \"en\": \"Nurse\" } }, { \"id\": \"lead\", \"title\": { \"en\": \"Lead\" } } ]", "[ { \"id\": \"lead\", \"title\": { \"en\": \"Lead\" } }, { \"title\": { \"en\": \"Nurse\" }, \"id\": \"nurse\" } ]")]
    [InlineData("circuit.json", "\"contacts\", \"plan\"", "\"plan\", \"contacts\"")]
    [InlineData("circuit.json", "[ \"fr\", \"en\" ]", "[ \"en\", \"fr\" ]")]
    [InlineData("first-call.json", "[ \"-PT4H\", \"PT0S\" ]", "[ \"PT0S\", \"-PT240M\" ]")]
    [InlineData("first-call.json", "\"PT12H\"", "\"PT720M\"")]
    [InlineData("first-call.json", "\"P14D\"", "\"P2W\"")]
    [InlineData("first-call.json", "data.reached == \\\"yes\\\"", "  data.reached==\\\"yes\\\" ")]
    [InlineData("first-call.json", "\"reason\": \"text?\"", "\"reason\": { \"type\": \"text\", \"optional\": true }")]
    [InlineData("first-call.json", "\"options\": [ \"yes\", \"no\" ], \"optional\"", "\"options\": [ \"no\", \"yes\" ], \"optional\"")]
    public void Order_and_layout_are_no_change(string file, string old, string replacement) =>
        Assert.Empty(Between(new Sample(), new Sample().Replace(file, old, replacement)).Changes);

    [Fact]
    public void The_order_of_the_steps_is_no_change()
    {
        const string Last = "{ \"id\": \"closed\", \"type\": \"end\", \"title\": { \"en\": \"End\" }, \"result\": \"achieved\" }";
        var moved = new Sample().Replace("first-call.json", ",\n    " + Last, "").Replace("first-call.json", "\"steps\": [\n    { \"id\": \"call\"", "\"steps\": [ " + Last + ",\n    { \"id\": \"call\"");

        Assert.Empty(Between(new Sample(), moved).Changes);
    }

    [Fact]
    public void The_order_of_conditions_is_a_change()
    {
        const string One = "{ \"if\": \"data.reached == \\\"yes\\\"\", \"next\": \"closed\" }";
        const string Other = "{ \"if\": \"data.reached == null\", \"next\": \"call\" }";
        var changes = Between(
            new Sample().Replace("first-call.json", One, $"{One}, {Other}"), new Sample().Replace("first-call.json", One, $"{Other}, {One}"));

        Assert.Equal((ChangeKind.Rule, "which"), (Assert.Single(changes.Changes).Kind, changes.Changes[0].Step));
    }

    [Fact]
    public void A_step_of_another_kind_is_one_change()
    {
        var changes = Between(new Sample(), new Sample().Replace(
            "first-call.json", "\"type\": \"set\", \"title\": { \"en\": \"Note\" }, \"values\": { \"data.reached\": \"\\\"yes\\\"\" }",
            "\"type\": \"raise\", \"title\": { \"en\": \"Note\" }, \"event\": \"call.received\""));

        Assert.Equal(new Change(ChangeKind.Step, "first-call", "note-it", "set note-it", "raise note-it"), Assert.Single(changes.Changes));
    }

    [Fact]
    public void A_workflow_that_comes_is_one_change()
    {
        var more = new Sample().Replace("circuit.json", "[ \"first-call\" ]", "[ \"first-call\", \"other\" ]");
        more.With("other.json", more["first-call.json"].Replace("\"id\": \"first-call\"", "\"id\": \"other\"", StringComparison.Ordinal));

        Assert.Equal(new Change(ChangeKind.Step, "other", null, null, "workflow other"), Assert.Single(Between(new Sample(), more).Changes));
    }

    [Fact]
    public void Another_version_with_the_same_content_is_no_change()
    {
        var next = WithRules(Urgency.Replace("\"Version\": 1", "\"Version\": 2", StringComparison.Ordinal), 2);

        Assert.Empty(Between(WithRules(Urgency), next).Changes);
    }

    [Theory]
    [InlineData("person.age > 80", "person.age > 81", "urgency: rule old person.age > 80 -> high", "urgency: rule old person.age > 81 -> high")]
    [InlineData("\"SuccessEvent\": \"high\"", "\"SuccessEvent\": \"low\"", "urgency: rule old person.age > 80 -> high", "urgency: rule old person.age > 80 -> low")]
    [InlineData("person.age > 8\"", "person.age > 9\"", "urgency: rule young (person.age < 80) && (person.age > 8) -> low", "urgency: rule young (person.age < 80) && (person.age > 9) -> low")]
    [InlineData("\"HitPolicy\": \"first\"", "\"HitPolicy\": \"any\"", "urgency: policy first", "urgency: policy any")]
    [InlineData("\"RuleName\": \"old\",", "\"RuleName\": \"old\", \"Enabled\": false,", "urgency: rule old person.age > 80 -> high", null)]
    public void A_change_of_a_pinned_rule_is_a_change(string old, string replacement, string before, string? after)
    {
        var changes = Between(WithRules(Urgency), WithRules(Urgency.Replace(old, replacement, StringComparison.Ordinal)))
            .Changes.Where(change => change.Kind != ChangeKind.Text);

        Assert.Equal(new Change(ChangeKind.Rule, null, null, before, after), Assert.Single(changes));
    }

    [Theory]
    [InlineData("person.age > 80", "person.age>80")]
    [InlineData("\"And\"", "\"AndAlso\"")]
    [InlineData("{ \"RuleName\": \"a\", \"Expression\": \"person.age < 80\" }, { \"RuleName\": \"b\", \"Expression\": \"person.age > 8\" }", "{ \"RuleName\": \"x\", \"Expression\": \"person.age > 8\" }, { \"RuleName\": \"y\", \"Expression\": \"person.age < 80\" }")]
    public void White_space_and_names_inside_a_rule_are_no_change(string old, string replacement) =>
        Assert.Empty(Between(WithRules(Urgency), WithRules(Urgency.Replace(old, replacement, StringComparison.Ordinal))).Changes);

    [Fact]
    public void The_order_of_rules_is_a_change_only_where_the_first_decides()
    {
        var any = Urgency.Replace("\"first\"", "\"any\"", StringComparison.Ordinal);

        Assert.Equal(ChangeKind.Rule, Assert.Single(Between(WithRules(Urgency), WithRules(Turned(Urgency))).Changes).Kind);
        Assert.Empty(Between(WithRules(any), WithRules(Turned(any))).Changes);
    }

    private static string Turned(string rules)
    {
        var first = rules.IndexOf("{ \"RuleName\": \"old\"", StringComparison.Ordinal);
        var second = rules.IndexOf("{ \"RuleName\": \"young\"", StringComparison.Ordinal);
        var end = rules.LastIndexOf(" ] } ]", StringComparison.Ordinal);
        return rules[..first] + rules[second..end] + ", " + rules[first..second].TrimEnd().TrimEnd(',') + rules[end..];
    }

    private static Sample WithRules(string rules, int version = 1) => new Sample()
        .Replace("circuit.json", "\"rules\": [ ]", Pinned.Replace("1", $"{version}", StringComparison.Ordinal))
        .WithRules($"urgency/v{version}.json", rules);

    private static ChangeList Between(Sample before, Sample after)
    {
        var (old, recent) = (before.Read(), after.Read());
        Assert.Empty(old.Findings);
        Assert.Empty(recent.Findings);
        return CircuitComparison.Between(old, recent);
    }
}
