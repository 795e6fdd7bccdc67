namespace CareCircuits.Engine.Tests.Checks;

/// <summary>CC702 and CC703: rules that contradict one another, that can never hold or are always hidden, and cases that none covers.</summary>
public sealed class BrokenRulesTests
{
    private static readonly Variant[] Variants =
    [
        new("two rules of a unique set that can both hold", c => Low(c, "data.level == \"high\" || data.level == \"low\"").Put("rules/urgency/HitPolicy", "\"unique\""),
            "CC702 - /0/Rules/1/Expression"),
        new("two rules of an any set that can both hold and do not agree", c => Low(c, "data.level != null").Put("rules/urgency/HitPolicy", "\"any\""), "CC702 - /0/Rules/1/Expression"),
        new("a third rule that clashes with two is told once", c => More(c, "data.level != null", "immediate").Put("rules/urgency/HitPolicy", "\"unique\""), "CC702 - /0/Rules/2/Expression"),
        new("a rule that can never hold", c => Low(c, "data.level == \"high\" && data.level == \"low\""), "CC703 - /0/Rules/1/Expression"),
        new("a rule of a candidate set that can never hold", c => c.Put("rules/place/acute/Expression", "\"service.waitDays < 3 && service.waitDays > 5\""), "CC703 - /0/Rules/1/Expression"),
        new("a rule that an earlier one always hides", c => Low(c, "data.level == \"high\""), "CC703 - /0/Rules/1/Expression"),
        new("a rule that two earlier ones hide together", c => More(c, "data.level == \"high\" || data.level == \"low\"", "can-wait"), "CC703 - /0/Rules/2/Expression"),
        new("a decision of which a case is left open", c => Low(c, "data.level == \"low\" && today > date(\"2026-03-01\")").Remove("arrival/judge/otherwise"), "CC703 judge /rules"),
        new("conditions that leave a case open", c => c.Remove("arrival/known-person/otherwise")
            .Add("arrival/known-person/when", """{ "if": "enrolment.hasCarePlan", "next": "confirm" }"""), "CC703 known-person /when"),
        new("a target group that leaves a case open", c => c.Put("rules/belongs/else/Expression", "\"person.age > 18\""), "CC703 - /targetGroup"),
        new("a gap of the target group is not told again where it decides", c => c.Put("rules/belongs/else/Expression", "\"person.age > 18\"")
            .Put("arrival/judge/rules", "\"belongs\"").Remove("arrival/judge/otherwise").Put("arrival/judge/outcomes", """{ "belongs": "find-place", "does-not-belong": "known-person" }"""), "CC703 - /targetGroup"),
        new("a broken rule: nothing is said of what it leaves open", c => Low(c, "data.level == \"lwo\"").Remove("arrival/judge/otherwise"), "CC701 -"),
    ];

    private static readonly (string Name, Func<SampleCircuit, SampleCircuit> Edit)[] Harmless =
    [
        ("rules of an any set that agree", c => More(c, "data.level == \"high\"", "immediate").Put("rules/urgency/HitPolicy", "\"any\"")),
        ("a unique set whose rules exclude one another", c => c.Put("rules/urgency/HitPolicy", "\"unique\"")),
        ("a rule that is switched off and contradicts", c => More(c, "data.level == \"high\"", "can-wait").Put("rules/urgency/HitPolicy", "\"unique\"").Put("rules/urgency/more/Enabled", "false")),
        ("no otherwise where the rules cover every case", c => c.Remove("arrival/judge/otherwise")),
        ("no otherwise where only a datum that is surely known would be left open", c => Low(c, "data.level == \"low\" && data.level != null").Remove("arrival/judge/otherwise")),
        ("candidates that no rule is about", c => c.Put("rules/coach/known-face/Expression", "\"staff.knowsPerson && staff.peer\"")),
    ];

    public static TheoryData<string> Names => Cases.Of(Variants);

    public static TheoryData<string> HarmlessNames => [.. Harmless.Select(edit => edit.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_fault_of_rules_is_found(string name) => Cases.Check(Variants, name);

    [Theory]
    [MemberData(nameof(HarmlessNames))]
    public void Rules_that_are_sound_are_left_alone(string name) =>
        Assert.Equal([], Harmless.Single(edit => edit.Name == name).Edit(new SampleCircuit()).Check());

    [Fact]
    public void A_contradiction_is_shown_with_a_case_in_words_and_as_facts()
    {
        var finding = Assert.Single(Low(new SampleCircuit(), "data.level != null").Put("rules/urgency/HitPolicy", "\"unique\"").Check());
        Assert.Equal(("urgency", "low"), (finding.RuleSet, finding.Rule));
        Assert.Equal("The rules `high` and `low` can both hold, where only one may: with data.level \"high\".", finding.Message);
        Assert.Equal("high", finding.Example!.Facts.Data!["level"]);
        Assert.Equal("data.level", Assert.Single(finding.Example.Members).Name);
    }

    [Fact]
    public void A_gap_is_shown_with_a_case_and_the_way_there()
    {
        var finding = Assert.Single(new SampleCircuit().Put("rules/belongs/else/Expression", "\"person.age > 18\"").Check());
        Assert.Contains("person.age 18", finding.Message, StringComparison.Ordinal);
        Assert.Equal(18L, finding.Example!.Facts.Person!.Age);
    }

    internal static SampleCircuit Low(SampleCircuit circuit, string expression) =>
        circuit.Put("rules/urgency/low/Expression", System.Text.Json.JsonSerializer.Serialize(expression));

    private static SampleCircuit More(SampleCircuit circuit, string expression, string outcome) => circuit.Add("rules/urgency/Rules",
        $$"""{ "RuleName": "more", "Expression": {{System.Text.Json.JsonSerializer.Serialize(expression)}}, "SuccessEvent": "{{outcome}}" }""");
}
