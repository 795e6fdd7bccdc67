using CareCircuits.Engine.Definitions;
using CareCircuits.Engine.Flow;
using CareCircuits.Rules.Data;
using CareCircuits.Rules.Expressions;

namespace CareCircuits.Engine.Checks;

/// <summary>An expression in a step, and what it must come to: a kind of value, or the type of the datum that it goes into.</summary>
internal sealed record ExpressionUse(string Text, string Pointer, string Purpose, ExpressionKind? Kind, DataType? Into);

/// <summary>Finds the expressions of a step.</summary>
internal static class ExpressionUses
{
    public static IEnumerable<ExpressionUse> Of(CheckedCircuit circuit, CheckedWorkflow workflow, StepDefinition step) => step switch
    {
        DecideStep { When: { } conditions } => conditions.Select((condition, number) =>
            new ExpressionUse(condition.If, $"/when/{number}/if", "A condition", ExpressionKind.Boolean, null)),
        ReferStep { Priority: { } priority } => [new ExpressionUse(priority, "/priority", "A priority", ExpressionKind.Integer, null)],
        SetStep set => set.Values.Select(value => Into(
            value, "/values/", workflow.Definition.Data.GetValueOrDefault(DataReference.NameOf(value.Key) ?? ""))),
        RaiseStep raise => raise.Data.Select(value => Into(
            value, "/data/", circuit.Events.GetValueOrDefault(raise.Event)?.Data.GetValueOrDefault(value.Key))),
        RunStep run => run.Data.Select(value => Into(
            value, "/data/", circuit.Workflow(run.Workflow)?.Definition.Data.GetValueOrDefault(value.Key))),
        _ => [],
    };

    private static ExpressionUse Into(KeyValuePair<string, string> value, string under, DataType? type) =>
        new(value.Value, under + JsonPointer.Escape(value.Key), $"The value of {Hints.Quoted(value.Key)}", null, type);
}
