using CareCircuits.Admin.Circuits.Drawing;

namespace CareCircuits.Admin.Tests.Circuits;

public class LayoutTests
{
    public static TheoryData<int, int> Sizes => new() { { 1, 1 }, { 2, 8 }, { 3, 20 }, { 4, 20 }, { 5, 40 }, { 6, 40 }, { 7, 80 }, { 8, 80 }, { 9, 200 }, { 10, 200 } };

    [Theory]
    [MemberData(nameof(Sizes))]
    public void No_two_boxes_share_a_place(int seed, int boxes) => Drawings.HaveBoxesApart(Layout.Of(Sketches.Story(seed, boxes)).Boxes);

    [Theory]
    [MemberData(nameof(Sizes))]
    public void No_line_runs_through_a_box(int seed, int boxes)
    {
        var layout = Layout.Of(Sketches.Story(seed, boxes));

        Drawings.HaveLinesBetween(layout.Boxes, layout.Lines.Select(line => line.Corners));
    }

    [Theory]
    [MemberData(nameof(Sizes))]
    public void A_line_leads_from_its_box_to_its_box_and_turns_square(int seed, int boxes)
    {
        var sketch = Sketches.Story(seed, boxes);
        var layout = Layout.Of(sketch);

        for (var line = 0; line < sketch.Lines.Count; line++)
        {
            var corners = layout.Lines[line].Corners;
            Assert.True(Drawings.IsOnEdge(layout.Boxes[sketch.Lines[line].From], corners[0]));
            Assert.True(Drawings.IsOnEdge(layout.Boxes[sketch.Lines[line].To], corners[^1]));
            Assert.All(corners.Zip(corners.Skip(1)), part => Assert.True(part.First.X == part.Second.X || part.First.Y == part.Second.Y || Drawings.IsStub(part.First, part.Second)));
        }
    }

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Labels_cover_neither_boxes_nor_one_another(int seed, int boxes)
    {
        var sketch = Sketches.Story(seed, boxes);
        var layout = Layout.Of(sketch);
        var labels = sketch.Lines.Zip(layout.Lines).Where(line => line.First.LabelWidth > 0)
            .Select(line => new PlacedBox(line.Second.Label.X - (line.First.LabelWidth / 2), line.Second.Label.Y - (line.First.LabelHeight / 2), line.First.LabelWidth, line.First.LabelHeight));

        Drawings.HaveBoxesApart([.. layout.Boxes, .. labels]);
    }

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Ends_stand_at_the_bottom(int seed, int boxes)
    {
        var sketch = Sketches.Story(seed, boxes);
        var layout = Layout.Of(sketch);
        var ends = layout.Boxes.Where((_, box) => sketch.Boxes[box].IsEnd).ToList();
        var others = layout.Boxes.Where((_, box) => !sketch.Boxes[box].IsEnd).ToList();

        Assert.All(ends, end => Assert.All(others, other => Assert.True(end.Y > other.Y)));
    }

    [Theory]
    [MemberData(nameof(Sizes))]
    public void The_main_way_goes_straight_down_from_the_start_to_an_end(int seed, int boxes)
    {
        var sketch = Sketches.Story(seed, boxes);
        var layout = Layout.Of(sketch);

        Assert.Equal(sketch.Start, layout.MainWay[0]);
        Assert.True(sketch.Boxes[layout.MainWay[^1]].IsEnd);
        Assert.Single(layout.MainWay.Select(box => Math.Round(layout.Boxes[box].X + (layout.Boxes[box].Width / 2), 3)).Distinct());
        Assert.All(layout.Lines.Where(line => line.IsMain), line => Assert.Equal(2, line.Corners.Count));
    }

    [Fact]
    public void The_same_sketch_is_always_laid_out_the_same()
    {
        var (one, other) = (Layout.Of(Sketches.Story(4, 60)), Layout.Of(Sketches.Story(4, 60)));

        Assert.Equal(one.Boxes, other.Boxes);
        Assert.Equal(one.Lines.SelectMany(line => line.Corners), other.Lines.SelectMany(line => line.Corners));
    }

    [Fact]
    public void A_refusal_leads_left_and_a_time_that_is_up_leads_right()
    {
        var box = new SketchBox(200, 60);
        var layout = Layout.Of(new Sketch(
            [box, box, box, box, box with { IsEnd = true }],
            [new(0, 1, LineKind.Onward), new(0, 2, LineKind.Refusal), new(0, 3, LineKind.Time), new(1, 4, LineKind.Onward), new(2, 4, LineKind.Onward), new(3, 4, LineKind.Onward)],
            0));

        Assert.True(layout.Boxes[2].Right < layout.Boxes[1].X);
        Assert.True(layout.Boxes[3].X > layout.Boxes[1].Right);
    }

    [Fact]
    public void A_draft_with_loose_steps_rings_and_no_end_is_laid_out_too()
    {
        var box = new SketchBox(200, 60);

        var layout = Layout.Of(new Sketch([box, box, box, box], [new(0, 1, LineKind.Onward), new(1, 0, LineKind.Onward), new(1, 1, LineKind.Onward, 40, 15), new(2, 3, LineKind.Time), new(3, 2, LineKind.Aside)], 0));

        Drawings.HaveBoxesApart(layout.Boxes);
        Drawings.HaveLinesBetween(layout.Boxes, layout.Lines.Select(line => line.Corners));
        Assert.Empty(Layout.Of(new Sketch([], [], 0)).Boxes);
    }
}
