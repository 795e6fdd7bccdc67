using System.Globalization;
using CareCircuits.Engine.Definitions;
using CareCircuits.Rules.Data;
using CareCircuits.Rules.Expressions;
using CareCircuits.Rules.Findings;

namespace CareCircuits.Engine.Checks;

/// <summary>CC701 for the expressions of steps: their syntax, their names, their types, and required data that nothing gives.</summary>
internal static class ExpressionTypes
{
    public static void Check(CheckedCircuit circuit, CheckedWorkflow workflow, StepDefinition step)
    {
        // A datum that could not be read may be the one that is meant.
        if (!workflow.IsWhole)
            return;

        foreach (var use in ExpressionUses.Of(circuit, workflow, step))
            CheckUse(circuit, workflow, step, use);
        if (step is RaiseStep raise && circuit.IsKnown && circuit.Events.TryGetValue(raise.Event, out var happening))
            CheckGiven(circuit, workflow, step, raise.Data, happening.Data, $"event {Hints.Quoted(raise.Event)}");
        if (step is RunStep run && circuit.Workflow(run.Workflow) is { IsWhole: true } child)
            CheckGiven(circuit, workflow, step, run.Data, child.Definition.Data, $"workflow {Hints.Quoted(run.Workflow)}");
    }

    /// <summary>Whether the expression is of a type that may go where it goes.</summary>
    public static bool Fits(ExpressionUse use, ExpressionType type) =>
        use.Kind is { } kind ? type.Kind == kind : use.Into is null || type.Fits(use.Into);

    private static void CheckUse(CheckedCircuit circuit, CheckedWorkflow workflow, StepDefinition step, ExpressionUse use)
    {
        var reading = workflow.Read(use.Text);
        foreach (var error in reading.Errors)
            circuit.Findings.AtStep(Codes.Type, workflow, step, use.Pointer, string.Create(
                CultureInfo.InvariantCulture, $"At character {error.Position + 1} of {Hints.Quoted(use.Text)}: {error.Message}"));

        if (reading.Expression is { } expression && !Fits(use, expression.Type))
            circuit.Findings.AtStep(Codes.Type, workflow, step, use.Pointer,
                $"{use.Purpose} must be {Expected(use)}, and {Hints.Quoted(use.Text)} is {expression.Type}.");
    }

    private static string Expected(ExpressionUse use) => use.Kind switch
    {
        ExpressionKind.Integer => "a whole number",
        not null => "yes or no",
        null => TypeWords.Of(use.Into!),
    };

    private static void CheckGiven(
        CheckedCircuit circuit, CheckedWorkflow workflow, StepDefinition step,
        IReadOnlyDictionary<string, string> given, IReadOnlyDictionary<string, DataType> taken, string taker)
    {
        // A name that does not exist has its own finding, and is probably the one that is missing.
        if (given.Keys.Any(name => !taken.ContainsKey(name)))
            return;
        foreach (var (name, _) in taken.Where(datum => !datum.Value.Optional && !given.ContainsKey(datum.Key)))
            circuit.Findings.AtStep(Codes.Type, workflow, step, "/data", $"The {taker} needs the datum {Hints.Quoted(name)}: give it a value here.");
    }
}
