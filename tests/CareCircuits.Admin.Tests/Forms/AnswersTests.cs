using CareCircuits.Admin.Forms;
using CareCircuits.Engine.Definitions;

namespace CareCircuits.Admin.Tests.Forms;

public class AnswersTests
{
    private static readonly FormField Asked = new("consents", FieldKind.Consents, "Consents") { Options = [new("orientation", "O"), new("feedback", "F")] };

    [Fact]
    public void A_purpose_that_was_not_asked_about_is_neither_yes_nor_no()
    {
        var answers = ConsentAnswers.With(Asked, null, "orientation", true);

        Assert.True(ConsentAnswers.Of(answers, "orientation"));
        Assert.Null(ConsentAnswers.Of(answers, "feedback"));
        Assert.True(ConsentAnswers.IsHalf(Asked, answers));
    }

    [Fact]
    public void Once_all_were_asked_those_agreed_to_are_sent()
    {
        var answers = ConsentAnswers.With(Asked, ConsentAnswers.With(Asked, null, "orientation", true), "feedback", false);

        Assert.False(ConsentAnswers.IsHalf(Asked, answers));
        Assert.Equal((object?)new List<object?> { "orientation" }, FormAnswers.Sent([Asked], new Dictionary<string, object?> { ["consents"] = answers })["consents"]);
    }

    [Fact]
    public void An_answer_that_is_taken_back_leaves_nothing() =>
        Assert.Null(ConsentAnswers.With(Asked, ConsentAnswers.With(Asked, null, "feedback", false), "feedback", null));

    [Fact]
    public void What_was_left_open_and_what_is_no_field_is_not_sent()
    {
        FormField[] fields = [new("words", FieldKind.Text, "Words"), new("age", FieldKind.Integer, "Age")];
        var values = new Dictionary<string, object?> { ["words"] = "  ", ["age"] = 42L, ["other"] = "x" };

        Assert.Equal(new Dictionary<string, object?> { ["age"] = 42L }, FormAnswers.Sent(fields, values));
    }
}
