using CareCircuits.Admin.Circuits.Drawing;
using CareCircuits.Engine.Definitions;
using CareCircuits.Engine.Flow;

namespace CareCircuits.Admin.Tests.Circuits;

public class DrawerTests
{
    public static IEnumerable<object[]> Shipped =>
        from workflow in ShippedCircuit.Circuit.InOrder from language in (string[])["fr", "nl", "en"] select new object[] { workflow.Definition.Id, language };

    [Theory]
    [MemberData(nameof(Shipped))]
    public void Every_step_and_every_way_is_drawn_once(string workflow, string language)
    {
        var (definition, picture) = Draw(workflow, language);

        Assert.Equal(Ways.StepsOf(definition).Select(step => step.Id).Order(), picture.Boxes.Where(box => box.Step is not null).Select(box => box.Key).Order());
        Assert.Equal(Ways.Of(definition).OrderBy(way => way.ToString()), picture.Lines.SelectMany(line => line.Ways).OrderBy(way => way.ToString()));
    }

    [Theory]
    [MemberData(nameof(Shipped))]
    public void Boxes_keep_apart_and_no_line_runs_through_one(string workflow, string language)
    {
        var (_, picture) = Draw(workflow, language);
        // A frame holds its branches; everything else stands alone.
        var alone = picture.Boxes.Where(box => box.Kind is not (PictureKind.Frame or PictureKind.Branch)).Select(box => box.Place).ToList();

        Drawings.HaveBoxesApart(alone);
        Drawings.HaveLinesBetween(alone, picture.Lines.Select(line => line.Place.Corners));
    }

    [Theory]
    [MemberData(nameof(Shipped))]
    public void The_main_way_is_straight(string workflow, string language) =>
        Assert.All(Draw(workflow, language).Picture.Lines.Where(line => line.Place.IsMain), line => Assert.Equal(2, line.Place.Corners.Count));

    [Theory]
    [InlineData("central-entry-point", "first-talk needs belongs offer-circuit enrol step-of-care close-by find-service tell-sender talk-about-waiting find-bridge keep-in-touch side-by-side ask-case-manager care-plan accompanied")]
    [InlineData("discharge-handover", "talk-on-ward find-receiving share-summary meeting until-exit contact-72h contact-7d tell-gp check-30d tell-followed followed")]
    [InlineData("case-management", "match first-or-change first-meeting begin natural-network share-plan contact where-are-we ending completed")]
    [InlineData("crisis-access", "first-call priority send-help has-case-manager call-next-day safe")]
    public void The_main_way_is_what_one_hopes_for(string workflow, string steps)
    {
        var (definition, picture) = Draw(workflow, "en");
        var own = definition.Steps.Select(step => step.Id).ToHashSet();

        Assert.Equal(steps.Split(' '), picture.Boxes.Where(box => box.IsMain && own.Contains(box.Key)).OrderBy(box => box.Place.Y).Select(box => box.Key));
    }

    [Fact]
    public void Branches_stand_inside_the_frame_of_their_step()
    {
        var (_, picture) = Draw("crisis-access", "fr");
        var frame = picture.Boxes.Single(box => box.Kind == PictureKind.Frame).Place;

        Assert.All(
            picture.Boxes.Where(box => box.Key is "find-place" or "danger" or "night-arranged" or "team-came" || box.Kind == PictureKind.Branch),
            box => Assert.True(box.Place.X > frame.X && box.Place.Right < frame.Right && box.Place.Y > frame.Y && box.Place.Bottom < frame.Bottom));
    }

    private static (WorkflowDefinition Definition, Picture Picture) Draw(string workflow, string language)
    {
        var definition = ShippedCircuit.Circuit.Workflows[workflow].Definition;
        return (definition, Drawer.Draw(definition, ShippedCircuit.WordsIn(language)));
    }
}
