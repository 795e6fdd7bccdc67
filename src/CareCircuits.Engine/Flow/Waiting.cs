using CareCircuits.Engine.Definitions;

namespace CareCircuits.Engine.Flow;

/// <summary>Which steps stay current for a while, and which are passed in an instant.</summary>
internal static class Waiting
{
    /// <summary>Whether the step may stay current until something happens.</summary>
    public static bool MayWait(StepDefinition step) =>
        step is TaskStep or WaitStep or ReferStep or AssignStep or ParallelStep or RunStep { Wait: true };
}
