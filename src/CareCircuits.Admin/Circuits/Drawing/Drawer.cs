using CareCircuits.Engine.Definitions;
using CareCircuits.Engine.Flow;

namespace CareCircuits.Admin.Circuits.Drawing;

/// <summary>Draws a workflow: each region as a layout of its own, branches inside the frame of their step.</summary>
public sealed class Drawer
{
    private const double BranchGap = 20;
    private const double BranchTitle = 30;
    private const double FramePadding = 16;
    private const string StartKey = "(start)";
    private const string AnywhereKey = "(anywhere)";

    private readonly StepWords words;

    private Drawer(StepWords words) => this.words = words;

    /// <summary>The workflow as it is drawn in those words.</summary>
    public static Picture Draw(WorkflowDefinition workflow, StepWords words)
    {
        var start = Card.OfMark(StartKey, PictureKind.Start, "play_arrow", words.StartOf(workflow));
        var picture = new Drawer(words).Region(workflow, start, workflow.On.Count > 0 ? Card.OfMark(AnywhereKey, PictureKind.Anywhere, "bolt", words.Anywhere) : null, Ways.OnOf(workflow));
        return picture;
    }

    private Picture Region(IRegion region, Card? start, Card? anywhere, IEnumerable<Way> handledAnywhere)
    {
        Dictionary<string, Picture> inside = [];
        List<Card> cards = [.. region.Steps.Select(step => step is ParallelStep parallel ? Frame(parallel, inside) : Card.OfStep(step, words))];
        var ways = region.Steps.SelectMany(Ways.Of).Concat(handledAnywhere).ToList();
        if (start is not null)
            cards.Insert(0, start);
        if (anywhere is not null)
            cards.Add(anywhere);
        if (ways.Exists(way => way.Target == Targets.Stop && !cards.Exists(card => card.Key == Targets.Stop)))
            cards.Add(Card.OfMark(Targets.Stop, PictureKind.Stop, "stop_circle", words.Stopped));

        var index = cards.Select((card, number) => (card.Key, number)).DistinctBy(pair => pair.Key).ToDictionary(pair => pair.Key, pair => pair.number);
        var lines = Lines(ways, cards, index);
        if (start is not null && index.ContainsKey(region.Start))
            lines.Insert(0, (StartKey, region.Start, LineKind.Onward, [], ([], 0, 0)));
        var layout = Layout.Of(new Sketch(
            [.. cards.Select(card => new SketchBox(card.Width, card.Height) { IsEnd = card.Step is EndStep || card.Kind == PictureKind.Stop, Weight = card.Step is null ? 0 : 1 + Inner(card.Step) })],
            [.. lines.Select(line => new SketchLine(index[line.From], index[line.To], line.Kind, line.Label.Width, line.Label.Height) { Hope = line.Ways.Select(LineKinds.HopeOf).DefaultIfEmpty(0).Max() })],
            start is not null ? 0 : index.GetValueOrDefault(region.Start)));
        var onMain = layout.MainWay.ToHashSet();
        List<PictureBox> boxes = [];
        List<PictureLine> drawn = [];
        for (var number = 0; number < cards.Count; number++)
        {
            var card = cards[number];
            boxes.Add(new PictureBox(card.Key, card.Kind, card.Step, card.Icon, card.Title, card.Notes, layout.Boxes[number], onMain.Contains(number)));
            if (!inside.TryGetValue(card.Key, out var inner))
                continue;
            boxes.AddRange(inner.Boxes.Select(box => box with { Place = Moved(box.Place, layout.Boxes[number]) }));
            drawn.AddRange(inner.Lines.Select(line => line with { Place = Moved(line.Place, layout.Boxes[number]) }));
        }

        drawn.AddRange(lines.Select((line, number) => new PictureLine(line.From, line.To, line.Kind, line.Ways, line.Label.Lines, layout.Lines[number])));
        return new Picture(layout.Width, layout.Height, boxes, drawn);
    }

    private List<(string From, string To, LineKind Kind, List<Way> Ways, (IReadOnlyList<string> Lines, double Width, double Height) Label)> Lines(
        List<Way> ways, List<Card> cards, Dictionary<string, int> index) =>
        [.. ways.Where(way => index.ContainsKey(way.Target))
            .GroupBy(way => (From: way.From ?? AnywhereKey, way.Target, Kind: LineKinds.Of(way)))
            .OrderBy(group => index[group.Key.From]).ThenBy(group => index[group.Key.Target])
            .Select(group => (group.Key.From, group.Key.Target, group.Key.Kind, group.ToList(),
                Card.Label(group.Select(way => words.Way(cards[index[group.Key.From]].Step, way)))))];

    private Card Frame(ParallelStep step, Dictionary<string, Picture> inside)
    {
        var title = Card.OfStep(step, words);
        var header = Card.Padding + (title.Title.Count * Card.TitleLine) + 6 + (title.Notes.Count * Card.NoteLine);
        var branches = step.Branches.Select(branch => Region(branch, null, null, [])).ToList();
        List<PictureBox> boxes = [];
        List<PictureLine> lines = [];
        var (x, height) = (FramePadding, branches.Select(branch => branch.Height).DefaultIfEmpty(0).Max() + BranchTitle);
        for (var number = 0; number < branches.Count; number++)
        {
            var place = new PlacedBox(x, header, branches[number].Width, height);
            boxes.Add(new PictureBox($"{step.Id}/{step.Branches[number].Id}", PictureKind.Branch, null, "", [words.Branch(number + 1)], [], place, IsMain: false));
            boxes.AddRange(branches[number].Boxes.Select(box => box with { Place = Moved(box.Place, new PlacedBox(x, header + BranchTitle, 0, 0)) }));
            lines.AddRange(branches[number].Lines.Select(line => line with { Place = Moved(line.Place, new PlacedBox(x, header + BranchTitle, 0, 0)) }));
            x += branches[number].Width + BranchGap;
        }

        var width = Math.Max(x - BranchGap + FramePadding, title.Width);
        inside[step.Id] = new Picture(width, header + height + FramePadding, boxes, lines);
        return title with { Kind = PictureKind.Frame, Width = width, Height = header + height + FramePadding };
    }

    private static int Inner(StepDefinition step) =>
        step is ParallelStep parallel ? parallel.Branches.Sum(branch => branch.Steps.Sum(inner => 1 + Inner(inner))) : 0;

    private static PlacedBox Moved(PlacedBox place, PlacedBox by) => place with { X = place.X + by.X, Y = place.Y + by.Y };

    private static PlacedLine Moved(PlacedLine place, PlacedBox by) => place with
    {
        Corners = [.. place.Corners.Select(corner => new Spot(corner.X + by.X, corner.Y + by.Y))],
        Label = new Spot(place.Label.X + by.X, place.Label.Y + by.Y),
    };
}
