namespace CareCircuits.Engine.Tests.Checks;

/// <summary>Of what only follows from a file, or a part of one, that cannot be read, nothing is said.</summary>
public sealed class DamagedFilesTests
{
    private static readonly Variant[] Variants =
    [
        new("a workflow that is no JSON", c => c.Write("talk", "{ \"id\": \"talk\", "), "CC001 -"),
        new("a circuit that is no JSON", c => c.Write("circuit", "[ 1, "), "CC001 -"),
        new("a circuit that lost a role", c => c.Put("circuit/coach/colour", "\"red\""), "CC001 - /roles/3/colour"),
        new("a circuit that lost an event", c => c.Put("circuit/place.found/data/place", "\"servise\""), "CC001 - /events/4/data/place"),
        new("a circuit that lost its purposes", c => c.Put("circuit/purposes", "1"), "CC001 - /purposes"),
        new("a circuit that lost its rules", c => c.Put("circuit/rules", "{}"), "CC001 - /rules"),
        new("a rule set that is no JSON", c => c.Write("rules/urgency", "[ { "), "CC001 -"),
        new("a step that lost itself: nothing is said of those that led to it", c => c.Put("arrival/judge/colour", "\"red\""), "CC001 judge /steps/1/colour"),
        new("a step of a kind that does not exist", c => c.Put("arrival/judge/type", "\"think\""), "CC001 judge /type"),
        new("a datum that lost itself: nothing is said of those that use it", c => c.Put("handover/data/ward", "\"servise\""), "CC001 - /data/ward"),
        new("a sub-workflow that lost an end: nothing is said of its results", c => c.Put("talk/talked/colour", "\"red\""), "CC001 talked /colour"),
        new("a sub-workflow that lost its data", c => c.Put("talk/data/helper", "7"), "CC001 - /data/helper"),
        new("healthy steps of a damaged workflow are still looked at", c => c.Put("arrival/judge/colour", "\"red\"").Remove("arrival/offer-bridge/role").Remove("arrival/keep-contact/due"),
            "CC001 judge /colour", "CC301 offer-bridge", "CC201 keep-contact"),
        new("a target that is in no step, read or not, does not exist", c => c.Put("arrival/judge/colour", "\"red\"").Put("arrival/tell-coach/next", "\"nowhere\""),
            "CC001 judge /colour", "CC103 tell-coach /next"),
        new("other workflows are still looked at", c => c.Write("talk", "7").Put("arrival/tell-coach/next", "\"tlak\""), "CC001 -", "CC103 tell-coach /next"),
        new("two steps of one id", c => c.Put("arrival/closed/id", "\"goodbye\""), "CC001 goodbye /id"),
    ];

    public static TheoryData<string> Names => Cases.Of(Variants);

    [Theory]
    [MemberData(nameof(Names))]
    public void Nothing_is_said_of_what_follows_from_damage(string name) => Cases.Check(Variants, name);
}
