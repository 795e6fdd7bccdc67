using CareCircuits.Admin.Circuits;
using CareCircuits.Admin.Circuits.Drawing;
using CareCircuits.Engine.Definitions;
using CareCircuits.Engine.Editing;
using CareCircuits.Engine.Flow;

namespace CareCircuits.Admin.Studio.Workflows;

/// <summary>The small plus on a line of a picture, where a step can be put in.</summary>
/// <param name="Key">The arrows of the line (<see cref="ArrowKey"/>).</param>
/// <param name="From">The box that the line leaves.</param>
/// <param name="To">The box that it leads to.</param>
/// <param name="Why">Why it is taken, in words; empty where the step has only that way.</param>
/// <param name="Place">Where it is drawn.</param>
/// <param name="Line">The line; null for the beginning of a branch, which has none.</param>
public sealed record ArrowPlus(string Key, string From, string To, string Why, Spot Place, PictureLine? Line)
{
    private const double Below = 13;

    /// <summary>Whether it is on the main way.</summary>
    public bool IsMain => Line?.Place.IsMain ?? false;

    /// <summary>Every plus of a picture: on each line, and where each branch begins.</summary>
    public static IReadOnlyList<ArrowPlus> In(Picture picture, WorkflowDefinition workflow, StepWords words)
    {
        var steps = Ways.StepsOf(workflow).DistinctBy(step => step.Id).ToDictionary(step => step.Id);
        return
        [
            .. picture.Lines.Select(line => new ArrowPlus(
                line.Ways.Count == 0 ? ArrowKey.Of(ArrowPlace.Start) : ArrowKey.Of(line.Ways.Select(ArrowPlace.Of)),
                line.From, line.To, string.Join(", ", line.Ways.Select(way => words.Way(steps.GetValueOrDefault(line.From), way)).Where(why => why.Length > 0).Distinct()),
                PlaceOn(line), line)),
            .. picture.Boxes.Where(box => box.Kind == PictureKind.Branch).SelectMany(box => OfBranch(box, steps)),
        ];
    }

    private static IEnumerable<ArrowPlus> OfBranch(PictureBox box, Dictionary<string, StepDefinition> steps)
    {
        if (box.Key.Split('/') is [var parallel, var branch] && steps.GetValueOrDefault(parallel) is ParallelStep step && step.Branches.FirstOrDefault(one => one.Id == branch) is { } region)
            yield return new ArrowPlus(ArrowKey.Of(ArrowPlace.StartOf(parallel, branch)), box.Key, region.Start, box.Title[0], new Spot(box.Place.Right - 18, box.Place.Y + 16), null);
    }

    // Below its label, which has a place of its own; else in the middle of its longest part.
    private static Spot PlaceOn(PictureLine line)
    {
        var corners = line.Place.Corners;
        if (line.Label.Count > 0)
        {
            var wanted = line.Place.Label.Y + (line.Label.Count * Card.LabelLine / 2) + Below;
            for (var at = 0; at + 1 < corners.Count; at++)
            {
                var (top, bottom) = (Math.Min(corners[at].Y, corners[at + 1].Y), Math.Max(corners[at].Y, corners[at + 1].Y));
                if (Math.Abs(corners[at].X - corners[at + 1].X) < 0.5 && Math.Abs(corners[at].X - line.Place.Label.X) < 1 && top <= wanted && wanted <= bottom)
                    return new Spot(corners[at].X, wanted);
            }
        }

        var longest = Enumerable.Range(0, corners.Count - 1).MaxBy(at => Math.Abs(corners[at].X - corners[at + 1].X) + Math.Abs(corners[at].Y - corners[at + 1].Y));
        return new Spot((corners[longest].X + corners[longest + 1].X) / 2, (corners[longest].Y + corners[longest + 1].Y) / 2);
    }
}
