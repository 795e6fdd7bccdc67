using CareCircuits.Engine.Checks;
using CareCircuits.Engine.Reading;
using CareCircuits.Rules.Facts;
using CareCircuits.Rules.Findings;

namespace CareCircuits.Engine.Tests.Checks;

/// <summary>CC801: somebody of the target group whom every service of the directory excludes.</summary>
public sealed class TakenByNoneTests
{
    private const string TooYoung = "person.age < service.minAge";
    private const string TooOld = "person.age > service.maxAge";
    private const string Elsewhere = "service.communes.Any() && !service.communes.Contains(person.commune)";
    private const string NoLanguage = "person.languages.Any() && !person.languages.Any(l => service.languages.Contains(l))";

    private static readonly ServiceFacts Ward = Service("ward", 18, 64);
    private static readonly ServiceFacts Home = Service("home", 60, null) with { Communes = ["Eupen"], Languages = ["de"] };

    [Fact]
    public void Without_a_directory_nothing_is_said() => Assert.Equal([], Excluding(TooYoung).Check());

    [Fact]
    public void Somebody_whom_all_exclude_is_shown()
    {
        var finding = Assert.Single(Check(Excluding(TooYoung), Ward, Home));
        Assert.Equal((Codes.TakenByNone, Severity.Warning, "find-place", "/steps/2/services"), (finding.Code, finding.Severity, finding.Step, finding.Place.Pointer));
        Assert.Contains("person.age 17, person.substanceUse \"active\"", finding.Message, StringComparison.Ordinal);
        Assert.Equal(("active", 17L), (finding.Example!.Facts.Person!.SubstanceUse, finding.Example.Facts.Person.Age));
    }

    [Fact]
    public void A_gap_between_two_services_is_found()
    {
        var circuit = Excluding($"{TooYoung} || {TooOld}");
        Assert.Empty(Check(circuit, Ward with { MinAge = null }, Home));
        Assert.Contains("person.age 55,", Assert.Single(Check(circuit, Ward with { MinAge = null, MaxAge = 54 }, Home with { MinAge = 56 })).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Who_does_not_belong_is_nobodys_gap() =>
        Assert.Empty(Check(Excluding(TooYoung).Put("rules/belongs/uses/Expression", "\"person.age >= 18\""), Ward));

    [Fact]
    public void Communes_and_languages_are_looked_at()
    {
        Assert.Empty(Check(Excluding(Elsewhere), Ward, Home));
        Assert.Contains("person.commune \"another\"", Assert.Single(Check(Excluding(Elsewhere), Home)).Message, StringComparison.Ordinal);
        Assert.Contains("person.languages [\"fr\"]", Assert.Single(Check(Excluding(NoLanguage), Home, Ward with { Languages = ["nl"] })).Message.Replace("another", "fr", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public void A_service_that_is_no_member_takes_nobody() =>
        Assert.Single(Check(Excluding(TooYoung), Ward with { Member = false }));

    [Fact]
    public void What_is_unknown_excludes_nobody() =>
        Assert.Empty(Check(Excluding("service.waitDays > 3"), Ward));

    [Fact]
    public void A_directory_that_remembers_what_was_proved_never_answers_for_other_rules()
    {
        var directory = new CheckedDirectory([Ward, Home]);
        SampleCircuit[] edited = [Excluding(TooYoung), Excluding("service.waitDays > 3"), Excluding(TooYoung).Put("rules/belongs/uses/Expression", "\"person.age >= 18\""), Excluding(Elsewhere), Excluding(TooYoung)];
        foreach (var circuit in edited)
            Assert.Equal(
                CircuitChecks.Check(CircuitReader.Read(circuit.Sources()), new CheckedDirectory([Ward, Home])).Select(finding => finding.Message),
                CircuitChecks.Check(CircuitReader.Read(circuit.Sources()), directory).Select(finding => finding.Message));
    }

    [Fact]
    public void Two_hundred_services_are_no_danger()
    {
        var services = Enumerable.Range(0, 200).Select(number => Service($"s-{number}", 10 + (number % 50), 60 + (number % 30)) with { Communes = [$"c-{number % 40}"], Languages = [number % 2 == 0 ? "fr" : "nl"] }).ToArray();
        Assert.Single(Check(Excluding($"{TooYoung} || {TooOld} || {Elsewhere} || {NoLanguage}"), services));
    }

    // The search of the handover is by the same rules; one place of it is enough here.
    private static IReadOnlyList<Finding> Check(SampleCircuit circuit, params ServiceFacts[] services) =>
        [.. CircuitChecks.Check(CircuitReader.Read(circuit.Sources()), new CheckedDirectory(services)).Where(finding => finding.Workflow == "arrival")];

    private static SampleCircuit Excluding(string expression) => new SampleCircuit().Add("rules/place/Rules",
        $$"""{ "RuleName": "out", "Expression": {{System.Text.Json.JsonSerializer.Serialize(expression)}}, "SuccessEvent": "exclude", "Properties": { "reason": { "fr": "Non", "en": "No" } } }""");

    private static ServiceFacts Service(string id, long? from, long? to) => new() { Id = id, Member = true, MinAge = from, MaxAge = to };
}
