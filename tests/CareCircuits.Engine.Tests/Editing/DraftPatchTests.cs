using System.Collections.Immutable;
using System.Text.Json.Nodes;
using CareCircuits.Engine.Decisions;
using CareCircuits.Engine.Editing;

namespace CareCircuits.Engine.Tests.Editing;

/// <summary>What an edit changed can be carried out beside others' edits, taken back, and never overwrites anything.</summary>
public class DraftPatchTests
{
    private const string Path = "workflows/demo/v1/care.json";

    [Fact]
    public void Two_who_change_different_things_both_have_their_way()
    {
        var ana = Changed(Draft, document => document["steps"]![0]!["due"] = "PT24H");
        var bram = Changed(Draft, document => document["steps"]![1]!["title"]!["en"] = "Visit");

        var both = Applied(DraftPatch.Between(Draft, ana), bram);

        Assert.Equal("PT24H", (string?)both.Document(Path)!["steps"]![0]!["due"]);
        Assert.Equal("Visit", (string?)both.Document(Path)!["steps"]![1]!["title"]!["en"]);
    }

    [Fact]
    public void Who_would_overwrite_what_another_wrote_is_refused_and_told_where()
    {
        var ana = Changed(Draft, document => document["steps"]![0]!["due"] = "PT24H");
        var bram = Changed(Draft, document => document["steps"]![0]!["due"] = "PT48H");

        var refused = Assert.IsType<Outcome<DraftFiles>.Refused>(DraftPatch.Between(Draft, ana).ApplyTo(bram));

        Assert.Equal("steps/[call]/due", Assert.IsType<ChangedMeanwhile>(refused.Reason).Place.ToString());
    }

    [Fact]
    public void Two_who_write_the_same_agree()
    {
        var same = Changed(Draft, document => document["steps"]![0]!["due"] = "PT24H");

        Assert.Equal(same, Applied(DraftPatch.Between(Draft, same), same), SameTexts);
    }

    [Fact]
    public void Steps_that_two_add_at_once_are_both_there()
    {
        var ana = Changed(Draft, document => document["steps"]!.AsArray().Insert(1, Step("ana")));
        var bram = Changed(Draft, document => document["steps"]!.AsArray().Insert(1, Step("bram")));

        var both = Applied(DraftPatch.Between(Draft, ana), bram);

        Assert.Equal(["call", "ana", "bram", "visit", "end"], Ids(both).AsEnumerable());
    }

    [Fact]
    public void A_step_that_one_deletes_while_another_changes_it_is_not_deleted_unseen()
    {
        var ana = Changed(Draft, document => document["steps"]!.AsArray().RemoveAt(1));
        var bram = Changed(Draft, document => document["steps"]![1]!["role"] = "nurse");

        Assert.IsType<Outcome<DraftFiles>.Refused>(DraftPatch.Between(Draft, ana).ApplyTo(bram));
        Assert.IsType<Outcome<DraftFiles>.Refused>(DraftPatch.Between(Draft, bram).ApplyTo(ana));
    }

    [Fact]
    public void A_text_that_is_no_json_yet_is_kept_as_it_was_typed()
    {
        var typing = Draft.With(Path, "{ \"id\": \"care\", ");

        var patch = DraftPatch.Between(Draft, typing);

        Assert.Equal("{ \"id\": \"care\", ", Applied(patch, Draft)[Path]);
        Assert.Equal(Draft, Applied(patch.Inverse, typing), SameTexts);
    }

    [Fact]
    public void Any_edit_can_be_carried_out_and_taken_back()
    {
        var random = new Random(7);
        for (var round = 0; round < 2_000; round++)
        {
            var before = Wild(random, Draft);
            var after = Wild(random, before);
            var patch = DraftPatch.Between(before, after);

            Assert.Equal(after, Applied(patch, before), SameTexts);
            Assert.Equal(before, Applied(patch.Inverse, after), SameTexts);
        }
    }

    [Fact]
    public void Two_edits_that_do_not_meet_come_to_the_same_whoever_was_first()
    {
        var random = new Random(11);
        var met = 0;
        for (var round = 0; round < 2_000; round++)
        {
            var (one, other) = (Wild(random, Draft), Wild(random, Draft));
            var mine = DraftPatch.Between(Draft, one).ApplyTo(other);
            var theirs = DraftPatch.Between(Draft, other).ApplyTo(one);
            if ((mine, theirs) is not (Outcome<DraftFiles>.Accepted(var last), Outcome<DraftFiles>.Accepted(var first)))
                continue;

            // Steps that both put into the same place stand there in the order of coming.
            met++;
            Assert.Equal(InOrderOfIds(first), InOrderOfIds(last));
        }

        Assert.True(met > 200, $"{met}");
    }

    [Fact]
    public void A_patch_survives_being_written_down()
    {
        var after = Changed(Draft, document => document["steps"]!.AsArray().Insert(1, Step("ana")));
        var patch = DraftPatch.Between(Draft, after);

        var read = System.Text.Json.JsonSerializer.Deserialize<DraftPatch>(System.Text.Json.JsonSerializer.Serialize(patch))!;

        Assert.Equal(patch.Changes.AsEnumerable(), read.Changes);
    }

    private static DraftFiles Draft { get; } = DraftFiles.None("demo", 1).With(Path, """
        { "id": "care", "title": { "en": "Care" }, "start": "call", "steps": [
          { "id": "call", "type": "task", "title": { "en": "Call" }, "role": "gp", "due": "PT72H", "outcomes": { "done": "visit" } },
          { "id": "visit", "type": "task", "title": { "en": "See" }, "role": "gp", "outcomes": { "done": "end" } },
          { "id": "end", "type": "end", "title": { "en": "End" }, "result": "done" } ] }
        """);

    private static DraftFiles Wild(Random random, DraftFiles draft)
    {
        for (var edits = random.Next(1, 4); edits > 0; edits--)
        {
            draft = Changed(draft, document =>
            {
                var steps = document["steps"]!.AsArray();
                var at = random.Next(steps.Count);
                switch (random.Next(6))
                {
                    case 0:
                        steps.Insert(at, Step($"new-{random.Next(1000)}-{steps.Count}"));
                        break;
                    case 1 when steps.Count > 1:
                        steps.RemoveAt(at);
                        break;
                    case 2:
                        var moved = steps[at];
                        steps.RemoveAt(at);
                        steps.Insert(random.Next(steps.Count + 1), moved);
                        break;
                    case 3:
                        steps[at]!["title"]!["en"] = $"words {random.Next(5)}";
                        break;
                    case 4 when (string?)steps[at]!["type"] == "task":
                        steps[at]!["remind"] = new JsonArray("-PT24H", $"-PT{random.Next(5)}H");
                        break;
                    default:
                        document["contactWithin"] = $"P{random.Next(1, 9)}D";
                        break;
                }
            });
        }

        return draft;
    }

    private static DraftFiles Changed(DraftFiles draft, Action<JsonNode> change)
    {
        var document = draft.Document(Path)!;
        change(document);
        return draft.With(Path, document);
    }

    private static JsonObject Step(string id) => new() { ["id"] = id, ["type"] = "end", ["title"] = new JsonObject { ["en"] = id }, ["result"] = "done" };

    private static DraftFiles Applied(DraftPatch patch, DraftFiles draft) => Assert.IsType<Outcome<DraftFiles>.Accepted>(patch.ApplyTo(draft)).Value;

    private static ImmutableArray<string> Ids(DraftFiles draft) => [.. draft.Document(Path)!["steps"]!.AsArray().Select(step => (string)step!["id"]!)];

    private static string InOrderOfIds(DraftFiles draft)
    {
        var document = draft.Document(Path)!;
        var steps = document["steps"]!.AsArray().Select(step => step!.ToJsonString()).Order(StringComparer.Ordinal);
        return $"{document["contactWithin"]} {string.Join('\n', steps)}";
    }

    private static bool SameTexts(DraftFiles? one, DraftFiles? other) => one!.Texts.SequenceEqual(other!.Texts);
}
