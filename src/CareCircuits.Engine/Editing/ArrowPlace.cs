using CareCircuits.Engine.Flow;

namespace CareCircuits.Engine.Editing;

/// <summary>
/// An arrow of a workflow as people point at it: the way out of a step, as <see cref="Way"/> names it. Without <paramref name="Step"/> it is what the workflow
/// itself handles (<see cref="WayKind.WorkflowOn"/>), or its start (<see cref="WayKind.Next"/>); the start of a branch is that of the branch named.
/// </summary>
/// <param name="Step">The step that it leaves.</param>
/// <param name="Kind">Why it is taken.</param>
/// <param name="Name">The outcome, the event, or the number of the condition; empty for the others.</param>
/// <param name="Parallel">For the start of a branch: the parallel step.</param>
/// <param name="Branch">For the start of a branch: the branch.</param>
public sealed record ArrowPlace(string? Step, WayKind Kind, string Name = "", string? Parallel = null, string? Branch = null)
{
    /// <summary>The arrow that <paramref name="way"/> is.</summary>
    public static ArrowPlace Of(Way way) => new(way.From, way.Kind, way.Name);

    /// <summary>The arrow into the first step of the workflow.</summary>
    public static ArrowPlace Start { get; } = new(null, WayKind.Next);

    /// <summary>The arrow into the first step of a branch.</summary>
    public static ArrowPlace StartOf(string parallel, string branch) => new(null, WayKind.Next, "", parallel, branch);
}
