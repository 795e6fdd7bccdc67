using CareCircuits.Engine.Flow;


namespace CareCircuits.Engine.Checks;

/// <summary>How messages and paths show a loop.</summary>
internal static class Rounds
{
    private const int MostShown = 6;

    /// <summary>The steps of the loop in a row, the first one again at the end; a long loop is cut.</summary>
    public static string Shown(CheckedWorkflow workflow, Loops loops, int first)
    {
        var ids = workflow.IdsOf(loops.RoundFrom(first));
        if (ids.Count > MostShown)
            ids = [.. ids.Take(MostShown - 2), "...", ids[^1]];
        return string.Join(" -> ", ids.Select(CareCircuits.Rules.Json.Shown.Name));
    }

    /// <summary>The shortest way to a node, then round the loop back to it.</summary>
    public static IReadOnlyList<string> RoundPath(this CheckedWorkflow workflow, Loops loops, int first) =>
        [.. workflow.PathTo(first), .. workflow.IdsOf(loops.RoundFrom(first).Skip(1))];

    /// <summary>The one of some nodes that a person comes to first.</summary>
    public static int Nearest(this CheckedWorkflow workflow, IEnumerable<int> nodes) => nodes.MinBy(workflow.RankOf);
}
