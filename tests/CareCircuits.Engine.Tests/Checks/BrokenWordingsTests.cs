namespace CareCircuits.Engine.Tests.Checks;

/// <summary>CC901: words missing in one of the languages, and labels missing altogether.</summary>
public sealed class BrokenWordingsTests
{
    internal static readonly Variant[] Variants =
    [
        new("the title of the circuit", c => c.Remove("circuit/title/fr"), "CC901 - /title"),
        new("the description of the circuit", c => c.Remove("circuit/description/en"), "CC901 - /description"),
        new("the title of a role", c => c.Remove("circuit/roles/coach/title/fr"), "CC901 - /roles/3/title"),
        new("the title of an event", c => c.Remove("circuit/contact.made/title/fr"), "CC901 - /events/0/title"),
        new("the title of a purpose", c => c.Remove("circuit/crisis/title/en"), "CC901 - /purposes/1/title"),
        new("a label of an event's datum", c => c.Remove("circuit/place.found/data/kind/labels/long/en"), "CC901 - /labels/long"),
        new("the title of a workflow", c => c.Remove("talk/title/fr"), "CC901 - /title"),
        new("a label of a datum", c => c.Remove("arrival/data/level/labels/low/fr"), "CC901 - /data/level/labels/low"),
        new("the title of a step", c => c.Remove("talk/invite/title/fr"), "CC901 invite /title"),
        new("the title of a step in a branch", c => c.Remove("handover/bridge/title/en"), "CC901 bridge /title"),
        new("blank words", c => c.Put("talk/invite/title/fr", "\" \""), "CC901 invite /title"),
        new("a note", c => c.Remove("arrival/first-talk/note/fr"), "CC901 first-talk /note"),
        new("a question", c => c.Remove("arrival/first-talk/age/title/fr"), "CC901 first-talk /form/1/title"),
        new("the help of a question", c => c.Remove("arrival/first-talk/age/help/en"), "CC901 first-talk /form/1/help"),
        new("the label of an option", c => c.Remove("arrival/first-talk/level/labels/low/fr"), "CC901 first-talk /form/0/labels/low"),
        new("the label of an outcome", c => c.Remove("talk/invite/labels/met/fr"), "CC901 invite /labels/met"),
        new("the need of a referral", c => c.Remove("arrival/find-place/need/fr"), "CC901 find-place /need"),
        new("a message", c => c.Remove("handover/tell-ward/message/fr"), "CC901 tell-ward /message"),
        new("the reason of a rule", c => c.Remove("rules/urgency/high/Properties/reason/fr"), "CC901 - /0/Rules/0/Properties/reason"),
        new("both languages at once are one finding", c => c.Put("talk/invite/title", """{ "nl": "Uitnodigen" }"""), "CC901 invite /title"),
        new("an outcome without label", c => c.Remove("talk/invite/labels"), "CC901 invite /outcomes/met"),
        new("an option of a question without label", c => c.Put("arrival/first-talk/level/into", "\"data.level\"").Remove("arrival/first-talk/level/labels/low")
            .Remove("arrival/data/level/labels/low"), "CC901 - /data/level/options/0", "CC901 first-talk /form/0/options/0"),
        new("a slip of the pen in a label", c => c.Rename("talk/invite/labels/met", "mett"), "CC901 invite /outcomes/met"),
        new("an option of a datum without label", c => c.Remove("arrival/data/level/labels/high"), "CC901 - /data/level/options/1"),
        new("an option of an event's datum without label", c => c.Remove("circuit/place.found/data/kind/labels"), "CC901 - /options/0", "CC901 - /options/1"),
        new("a language more", c => c.Put("circuit/languages", """[ "fr" , "en" ]""").Remove("talk/title/fr").Remove("talk/title/en"), "CC901 - /title"),
    ];

    public static TheoryData<string> Names => Cases.Of(Variants);

    [Theory]
    [MemberData(nameof(Names))]
    public void Missing_words_are_found(string name) => Cases.Check(Variants, name);
}
