using System.Globalization;
using CareCircuits.Engine.Checks;
using CareCircuits.Engine.Flow;
using CareCircuits.Engine.Reading;
using CareCircuits.Rules.Findings;

namespace CareCircuits.Cli.Report;

/// <summary>Findings for people: file by file, line by line, and what it comes to.</summary>
internal static class FindingsText
{
    public static void Write(IReadOnlyList<Finding> findings, IReadOnlyList<OpenQuestion> open, CircuitReading reading, Page page)
    {
        WriteAll(findings, page);
        foreach (var question in open)
            page.Line($"{question.Place.File}:{question.Place.Line} {question.Code} {question.Message}", Page.Ink.Grey);
        var steps = reading.Workflows.Sum(workflow => Ways.StepsOf(workflow).Count);
        page.Text(reading.Definition is { } circuit ? $"{circuit.Id} v{circuit.Version}" : "The circuit", Page.Ink.Bold)
            .Text($": {Counts.Of(reading.Workflows.Count, "workflow")}, {Counts.Of(steps, "step")}, ")
            .Line($"{Counts.Of(reading.RuleSets.Count, "rule set")}, {Counts.Of(reading.Scenarios.Count, "scenario")}")
            .Line(Sum(findings), InkOf(findings));
    }

    /// <summary>The findings alone, under the name of each file.</summary>
    public static void WriteAll(IReadOnlyList<Finding> findings, Page page)
    {
        foreach (var file in findings.GroupBy(finding => finding.Place.File))
        {
            page.Line(file.Key, Page.Ink.Bold);
            var where = Math.Min(24, file.Max(finding => Where(finding).Length));
            foreach (var finding in file)
                Write(finding, where, page);
            page.Line();
        }
    }

    public static string Word(Severity severity) => severity == Severity.Error ? "error" : "warning";

    private static void Write(Finding finding, int whereWidth, Page page)
    {
        page.Column(finding.Place.Line.ToString(CultureInfo.InvariantCulture).PadLeft(6), 6, Page.Ink.Grey)
            .Column(Word(finding.Severity), 7, finding.Severity == Severity.Error ? Page.Ink.Red : Page.Ink.Yellow)
            .Column(finding.Code, 5)
            .Column(Where(finding), whereWidth)
            .Line(finding.Message);
        if (finding.Path.Count > 0)
            page.Line($"{"",22}way: {string.Join(" > ", finding.Path)}", Page.Ink.Grey);
    }

    private static string Where(Finding finding) => finding.Step ?? finding.Rule ?? finding.Workflow ?? finding.RuleSet ?? "";

    private static string Sum(IReadOnlyList<Finding> findings)
    {
        var errors = findings.Count(finding => finding.Severity == Severity.Error);
        return $"{Counts.Of(errors, "error")}, {Counts.Of(findings.Count - errors, "warning")}";
    }

    private static Page.Ink InkOf(IReadOnlyList<Finding> findings) =>
        findings.Any(finding => finding.Severity == Severity.Error) ? Page.Ink.Red
        : findings.Count > 0 ? Page.Ink.Yellow
        : Page.Ink.Green;
}
