using System.Globalization;
using System.Xml.Linq;
using CareCircuits.Rules.Expressions;
using CareCircuits.Rules.RuleSets;
using CareCircuits.Rules.Tables;

namespace CareCircuits.Rules.Interchange;

/// <summary>Writes a decision table as DMN 1.3.</summary>
internal sealed class DmnWriter(DecisionTable table, IReadOnlyList<DmnInput> inputs)
{
    private static readonly XNamespace Dmn = "https://www.omg.org/spec/DMN/20191111/MODEL/";

    private readonly List<RuleFile> rules = [.. table.Rows.Select(row => row.Rule).Where(rule => rule.Enabled != false)];

    private string Id => table.Set.WorkflowName;

    private IEnumerable<IGrouping<string, DmnMember>> Facts => inputs.SelectMany(input => input.Reads).Distinct().GroupBy(member => member.Fact);

    private List<string> Outcomes => [.. rules.Select(rule => rule.SuccessEvent).OfType<string>().Distinct()];

    // A sum can be DMN's own only where there is nothing but points to say.
    private bool IsSum => table.Set.HitPolicy == HitPolicy.Score && Outcomes.Count == 0;

    private List<string> Languages => [.. rules.SelectMany(rule => rule.Properties?.Reason?.Texts.Keys ?? []).Distinct()];

    public string Write()
    {
        var root = new XElement(
            Dmn + "definitions",
            new XAttribute("xmlns", Dmn.NamespaceName),
            DmnDrawing.Namespaces(),
            new XAttribute("id", "definitions"),
            new XAttribute("name", Id),
            new XAttribute("namespace", $"urn:carecircuits:rules:{Id}:v{table.Set.Version.ToString(CultureInfo.InvariantCulture)}"),
            Facts.Select(ItemDefinition),
            Facts.Select(fact => new XElement(Dmn + "inputData", new XAttribute("id", fact.Key), new XAttribute("name", fact.Key), Variable(fact.Key + "_variable", fact.Key, TypeName(fact.Key)))),
            Decision(),
            DmnDrawing.Of(Decided, [.. Facts.Select(fact => fact.Key)]));
        return new XDeclaration("1.0", "UTF-8", null) + "\n" + root + "\n";
    }

    private const string Decided = "decision";

    private static string TypeName(string fact) => "t" + char.ToUpperInvariant(fact[0]) + fact[1..];

    private static XElement Variable(string id, string name, string type) =>
        new(Dmn + "variable", new XAttribute("id", id), new XAttribute("name", name), new XAttribute("typeRef", type));

    private static XElement ItemDefinition(IGrouping<string, DmnMember> fact) => new(
        Dmn + "itemDefinition",
        new XAttribute("id", fact.Key + "_type"),
        new XAttribute("name", TypeName(fact.Key)),
        fact.Select(member => new XElement(
            Dmn + "itemComponent",
            new XAttribute("id", $"{fact.Key}_{member.Name}"),
            new XAttribute("name", member.Name),
            member.Type.Kind == ExpressionKind.List ? new XAttribute("isCollection", "true") : null,
            new XElement(Dmn + "typeRef", DmnInput.TypeOf(member.Type.Item ?? member.Type)))));

    private XElement Decision() => new(
        Dmn + "decision",
        new XAttribute("id", Decided),
        new XAttribute("name", Id),
        new XElement(Dmn + "description", Description()),
        Variable("result", Id, IsSum ? "number" : "Any"),
        Facts.Select((fact, at) => new XElement(
            Dmn + "informationRequirement",
            new XAttribute("id", DmnDrawing.RequirementOf(fact.Key)),
            new XElement(Dmn + "requiredInput", new XAttribute("href", "#" + fact.Key)))),
        Table());

    private string Description() => string.Join(" ", new[]
    {
        $"Rule set {Id}, version {table.Set.Version.ToString(CultureInfo.InvariantCulture)}, hit policy {table.Set.HitPolicy.ToString().ToLowerInvariant()}.",
        "Where it comes from, a rule that asks for a fact that is not known is unknown and never read as no; DMN has no such value.",
        table.Set.HitPolicy == HitPolicy.Score && !IsSum ? "The scores of the rules that hold are added up; the outcome exclude drops the candidate." : "",
        rules.Count < table.Rows.Count ? "Disabled rules are left out." : "",
    }.Where(sentence => sentence.Length > 0));

    private XElement Table() => new(
        Dmn + "decisionTable",
        new XAttribute("id", "table"),
        new XAttribute("hitPolicy", HitPolicyName()),
        IsSum ? new XAttribute("aggregation", "SUM") : null,
        inputs.Select(Input),
        IsSum ? null : Output("outcome", "string", Outcomes),
        table.Set.HitPolicy == HitPolicy.Score ? Output("score", "number", []) : null,
        Languages.Select(language => new XElement(Dmn + "annotation", new XAttribute("name", $"reason ({language})"))),
        table.Rows.Where(row => row.Rule.Enabled != false).Select(Rule));

    private string HitPolicyName() => table.Set.HitPolicy switch
    {
        HitPolicy.First => "FIRST",
        HitPolicy.Unique => "UNIQUE",
        HitPolicy.Any => "ANY",
        HitPolicy.Collect or HitPolicy.Score => "COLLECT",
    };

    private static XElement Input(DmnInput input, int at) => new(
        Dmn + "input",
        Numbered("input", at),
        new XAttribute("label", input.Column.Key),
        new XElement(
            Dmn + "inputExpression",
            Numbered("inputExpression", at),
            new XAttribute("typeRef", DmnInput.TypeOf(input.Column.Type)),
            new XElement(Dmn + "text", input.Feel)),
        Allowed("inputValues", $"inputValues_{at + 1}", input.Column.Type.IsText ? input.Column.Type.Codes?.Select(FeelWriter.Literal) : input.Column.Type.Codes));

    private static XElement Output(string name, string type, IReadOnlyList<string> values) => new(
        Dmn + "output",
        new XAttribute("id", "output_" + name),
        new XAttribute("name", name),
        new XAttribute("typeRef", type),
        Allowed("outputValues", $"outputValues_{name}", values.Count == 0 ? null : values.Select(FeelWriter.Literal)));

    private static XElement? Allowed(string element, string id, IEnumerable<string>? values) => values is null
        ? null
        : new(Dmn + element, new XAttribute("id", id), new XElement(Dmn + "text", string.Join(", ", values)));

    private XElement Rule(TableRow row, int at) => new(
        Dmn + "rule",
        Numbered("rule", at),
        new XElement(Dmn + "description", row.Rule.RuleName),
        inputs.Select((input, column) => Entry("inputEntry", at, column, UnaryTests.Of(row[input.Column], input.Column))),
        IsSum ? null : Entry("outputEntry", at, 0, row.Rule.SuccessEvent is { } outcome ? FeelWriter.Literal(outcome) : "null"),
        table.Set.HitPolicy == HitPolicy.Score ? Entry("outputEntry", at, 1, FeelWriter.Literal((long)(row.Rule.Properties?.Score ?? 0))) : null,
        Languages.Select(language => new XElement(Dmn + "annotationEntry", new XElement(Dmn + "text", row.Rule.Properties?.Reason?.Texts.GetValueOrDefault(language) ?? ""))));

    private static XElement Entry(string element, int rule, int column, string text) =>
        new(Dmn + element, new XAttribute("id", $"{element}_{rule + 1}_{column + 1}"), new XElement(Dmn + "text", text));

    private static XAttribute Numbered(string what, int at) => new("id", $"{what}_{at + 1}");
}
