using System.Globalization;
using CareCircuits.Benchmarks.Pages;
using CareCircuits.Benchmarks.Samples;
using CareCircuits.Benchmarks.Stores;

namespace CareCircuits.Benchmarks.Quick;

/// <summary>Every row, one after the other. A row that cannot be measured says why; the others go on.</summary>
internal static class Table
{
    private static readonly string ManyFacts = Path.Combine(AppContext.BaseDirectory, "Samples", "ten-rules.facts.json");

    public static int Print(string? only)
    {
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{Environment.ProcessorCount} cores, .NET {Environment.Version}, {DateTime.UtcNow:yyyy-MM-dd HH:mm} UTC"));
        var broken = 0;
        foreach (var row in Rows().Where(row => only is null || row.What.Contains(only, StringComparison.OrdinalIgnoreCase)))
        {
            Console.Write($"{row.What,-52} ");
            Console.WriteLine($"{Figure(row, ref broken),-62} target {row.Target}");
        }

        return broken == 0 ? 0 : 1;
    }

    private static string Figure(Row row, ref int broken)
    {
        try
        {
            return row.Figure();
        }
        catch (Exception trouble)
        {
            broken++;
            return $"not measured: {trouble.Message.ReplaceLineEndings(" ")}"[..Math.Min(160, trouble.Message.Length)];
        }
    }

    private static IEnumerable<Row> Rows()
    {
        var rules = new Lazy<RuleBenchmarks>(() => new RuleBenchmarks());
        yield return Row.Rate("rules: evaluate ten rules", ">= 5,000,000, none", () => rules.Value.Evaluate());
        yield return Row.Rate("rules: evaluate and explain", ">= 150,000", () => rules.Value.Explain());
        yield return Row.Rate("rules: evaluate, explain, in words", "-", () => rules.Value.ExplainInWords());
        yield return new Row("rules: load, evaluate: first in a process", () => Processes.OwnFigure(FirstLoad.Evaluated), "-");
        yield return new Row("rules: load, compile, evaluate: first in a process", () => Processes.OwnFigure(FirstLoad.Compiled), "<= 120 ms");
        yield return Row.Times("rules: load, evaluate: each next", "-", 100, 300, () => rules.Value.LoadAndEvaluate());
        yield return Row.Times("rules: load, compile, evaluate: each next", "<= 3 ms", 100, 300, () => rules.Value.LoadCompileAndEvaluate());

        var proofs = new ProofBenchmarks();
        yield return Row.Times("prove: read and prove 50 rules over 8 facts, unique", "<= 200 ms", 5, 30, () => proofs.Unique());
        yield return Row.Times("prove: read and prove 50 rules over 8 facts, first", "<= 200 ms", 5, 30, () => proofs.First());

        var decisions = new Lazy<DecisionBenchmarks>(() => new DecisionBenchmarks());
        yield return Row.Rate("decide: complete a task, the next one is given", ">= 300,000", () => decisions.Value.CompleteATask());
        yield return Row.Rate("decide: the same by way of a form and two rule sets", "-", () => decisions.Value.CompleteATaskAndDecideByRules());
        yield return Row.Rate("decide: a reminder", "-", () => decisions.Value.Remind());

        var checks = new Lazy<CheckBenchmarks>(() => new CheckBenchmarks());
        yield return Row.Times("check: read and check 200 steps", "p99 <= 50 ms", 100, 300, () => checks.Value.ReadAndCheck());
        yield return Row.Times("check: read 200 steps", "-", 100, 300, () => checks.Value.Read());

        yield return Row.Times("check: read and check 10,000 steps", "near 50 times as long", 2, 5, () => checks.Value.ReadAndCheckTenThousandSteps());

        var edits = new Lazy<EditBenchmarks>(() => new EditBenchmarks());
        yield return Row.Times("edit: put a step into 200", "<= 20 ms", 50, 200, () => edits.Value.Insert());
        yield return Row.Times("edit: rename a step of 200, everywhere", "<= 20 ms", 50, 200, () => edits.Value.Rename());
        yield return Row.Times("edit: put a step into 200, and check", "<= 100 ms", 50, 200, () => edits.Value.InsertAndCheck());

        var rehearsals = new Lazy<RehearsalBenchmarks>(() => new RehearsalBenchmarks());
        yield return Row.Times("rehearse: one scenario of the shipped circuit", "<= 5 ms", 300, 600, () => rehearsals.Value.RehearseOne());

        var layouts = new LayoutBenchmarks();
        yield return Row.Times("draw: lay out a workflow of 200 steps", "<= 100 ms", 20, 50, () => layouts.LayOutTwoHundredSteps());

        var clock = new ClockBenchmarks();
        yield return Row.Rate("clock: elapsed moment", "-", () => clock.Elapsed());
        yield return Row.Rate("clock: working moment", "-", () => clock.Working());
        yield return Row.Rate("clock: calendar moment", "-", () => clock.Calendar());
        yield return Row.Rate("clock: longest working time", "-", () => clock.LongestWorking());

        foreach (var row in StoreRows.All())
            yield return row;

        foreach (var row in DesignRows.All())
            yield return row;

        foreach (var row in PageRows.All())
            yield return row;

        yield return new Row("care decide, whole process", () => Processes.WallOfCare("decide", RulesFile, "--facts", ManyFacts), "< 400 ms");
        yield return new Row("care verify, whole process, shipped circuit", () => Processes.WallOfCare("verify", ShippedCircuit.Folder), "< 600 ms");
        yield return new Row("care rehearse, whole process, shipped circuit", () => Processes.WallOfCare("rehearse", ShippedCircuit.Folder), "-");
    }

    private static string RulesFile => Path.Combine(AppContext.BaseDirectory, "Samples", "ten-rules.json");
}
