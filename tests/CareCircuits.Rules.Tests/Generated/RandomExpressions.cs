namespace CareCircuits.Rules.Tests.Generated;

/// <summary>Writes expressions that are right by their types, and wrong in every way that an evaluation can be.</summary>
internal sealed class RandomExpressions(Chance chance, params string[] parameters)
{
    private readonly List<string> needs = [];
    private readonly List<string> texts = [];

    public string YesOrNo(int depth)
    {
        if (depth <= 0)
        {
            return "(" + chance.Of(
                "true", "false", "person.insured", "data.flag", "enrolment.active", "person.hasGp", "data.maybe == null", "data.maybe != null",
                "person.housing == \"none\"", "data.risk == \"high\"", "data.risk != \"low\"", "service.sector == \"social\"", "service.acute",
                "person.languages.Contains(\"fr\")", "data.note == null", Parameter("flag") ?? "staff.peer") + ")";
        }

        return chance.Below(14) switch
        {
            0 or 1 => $"({YesOrNo(depth - 1)} && {YesOrNo(depth - 1)})",
            2 or 3 => $"({YesOrNo(depth - 1)} || {YesOrNo(depth - 1)} || {YesOrNo(depth - 2)})",
            4 => $"!({YesOrNo(depth - 1)})",
            5 or 6 => $"({Number(depth - 1)} {chance.Of("==", "!=", "<", "<=", ">", ">=")} {Number(depth - 1)})",
            7 => $"({Day(depth - 1)} {chance.Of("==", "!=", "<", "<=", ">", ">=")} {Day(depth - 1)})",
            8 => $"({YesOrNo(depth - 1)} ? {YesOrNo(depth - 1)} : {chance.Of("null", YesOrNo(depth - 1))})",
            9 => $"(({Number(depth - 1)}) {chance.Of("==", "!=")} null)",
            10 => $"({YesOrNo(depth - 1)} {chance.Of("==", "!=")} {YesOrNo(depth - 1)})",
            11 => $"{Text()}.{chance.Of("Contains", "StartsWith", "EndsWith")}({Text()})",
            12 => OverNeeds(chance.Of("Any", "All"), () => YesOrNo(depth - 1)),
            _ => OverTexts(chance.Of("Any", "All"), () => YesOrNo(depth - 1)),
        };
    }

    public string Number(int depth)
    {
        if (depth <= 0)
        {
            return needs.Count > 0 && chance.OneIn(3) ? needs[chance.Below(needs.Count)] + ".rating" : chance.Of(
                "0", "1", "7", "-3", "0.5", "2.50", "9223372036854775807", "-9223372036854775808", "79228162514264337593543950.5", "person.age",
                "person.admissionsLastYear", "data.count", "data.maybe", "data.share", "service.line", "staff.caseload", Parameter("number") ?? "service.waitDays");
        }

        return chance.Below(9) switch
        {
            0 or 1 => $"({Number(depth - 1)} {chance.Of("+", "-")} {Number(depth - 1)} {chance.Of("+", "-")} {Number(depth - 2)})",
            2 or 3 => $"({Number(depth - 1)} {chance.Of("*", "/", "%")} {Number(depth - 1)})",
            4 => $"-({Number(depth - 1)})",
            5 => $"({YesOrNo(depth - 1)} ? {Number(depth - 1)} : {chance.Of("null", Number(depth - 1))})",
            6 => OverNeeds("Count", () => YesOrNo(depth - 1)),
            7 => OverNeeds(chance.Of("Sum", "Min", "Max"), () => Number(depth - 1)),
            _ => $"daysBetween({Day(depth - 1)}, {Day(depth - 1)})",
        };
    }

    private string Day(int depth) => depth <= 0
        ? chance.Of("today", "date(\"2024-02-29\")", "data.day", "enrolment.since", "date(\"0001-01-01\")")
        : chance.Below(3) switch
        {
            0 => $"addDays({Day(depth - 1)}, {chance.Of("3", "-400", "data.count", "data.maybe", "person.age", "9223372036854775807")})",
            1 => $"({YesOrNo(depth - 1)} ? {Day(depth - 1)} : {Day(depth - 1)})",
            _ => Day(0),
        };

    private string Text() => texts.Count > 0 && chance.OneIn(2)
        ? texts[chance.Below(texts.Count)]
        : chance.Of("\"fr\"", "person.commune", "data.note", "\"e\"", "service.id", "person.housing", "data.place");

    private string? Parameter(string kind) =>
        parameters.Where(name => name.StartsWith(kind, StringComparison.Ordinal)).ToArray() is { Length: > 0 } fitting ? chance.Of(fitting) : null;

    private string OverNeeds(string question, Func<string> body) => Over("person.needs", needs, "n", question, body);

    private string OverTexts(string question, Func<string> body) =>
        Over(chance.Of("person.languages", "service.communes", "enrolment.consents"), texts, "t", question, body);

    private static string Over(string list, List<string> names, string letter, string question, Func<string> body)
    {
        var name = letter + names.Count;
        names.Add(name);
        var said = $"{list}.{question}({name} => {body()})";
        names.RemoveAt(names.Count - 1);
        return said;
    }
}
