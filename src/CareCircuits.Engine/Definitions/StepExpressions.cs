namespace CareCircuits.Engine.Definitions;

/// <summary>Where expressions stand in steps.</summary>
public static class StepExpressions
{
    /// <summary>Every expression of <paramref name="step"/>, as it is written.</summary>
    public static IEnumerable<string> Expressions(this StepDefinition step) => step switch
    {
        DecideStep { When: { } conditions } => conditions.Select(condition => condition.If),
        ReferStep { Priority: { } priority } => [priority],
        SetStep set => set.Values.Values,
        RaiseStep raise => raise.Data.Values,
        RunStep run => run.Data.Values,
        _ => [],
    };
}
