using System.Globalization;
using System.Text.Json.Nodes;
using CareCircuits.Admin.Frame;
using CareCircuits.Engine.Rehearsals;
using CareCircuits.Rules.Data;
using Microsoft.Extensions.Localization;

namespace CareCircuits.Admin.Studio.Rehearsing.Writing;

/// <summary>An entry of a rehearsal as a sentence, as it is written; whether it is possible or not.</summary>
public static class EntryWords
{
    /// <summary>The whole sentence: when, and what.</summary>
    public static string Say(IStringLocalizer<StudioWords> say, StoryChoices choices, Reader reader, JsonObject entry, Standing? now) =>
        string.Join(' ', new[] { Time(say, choices, reader, entry), Act(say, choices, entry, now) }.OfType<string>());

    private static string? Time(IStringLocalizer<StudioWords> say, StoryChoices choices, Reader reader, JsonObject entry) =>
        EntryActs.Text(entry, "after") is { } after ? say["Story.After", Duration.TryParse(after, out var time) ? choices.Words.Time.Length(time) : after].Value
        : EntryActs.Text(entry, "at") is { } at ? say["Story.At", DateTimeOffset.TryParse(at, CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment) ? reader.Local(moment).ToString("g", CultureInfo.CurrentCulture) : at].Value
        : null;

    private static string Act(IStringLocalizer<StudioWords> say, StoryChoices choices, JsonObject entry, Standing? now)
    {
        var kind = EntryActs.KindOf(entry);
        var named = EntryActs.Text(entry, kind) ?? "";
        var workflow = kind is "complete" or "answer" ? choices.WorkflowOf(EntryActs.Text(entry, "workflow"), named, now) : "";
        var title = choices.StepOf(workflow, named) is { } step ? choices.Words.Title(step) : named;
        return kind switch
        {
            "event" => say["Story.Event", choices.Words.Event(named)].Value,
            "complete" => say["Story.Complete", title, OutcomeOf(choices, workflow, named, EntryActs.Text(entry, "outcome") ?? "")].Value,
            "answer" => say[EntryActs.Text(entry, "reply") == "declined" ? "Story.Declines" : "Story.Accepts", choices.NameOf(EntryActs.Text(entry, "by") ?? ""), title].Value,
            "consent" => say["Story.Consent", choices.Words.Purpose(named)].Value,
            "withdraw" when named == "enrolment" => say["Story.Leaves"].Value,
            "withdraw" => say["Story.Withdraw", choices.Words.Purpose(named)].Value,
            "set" => say["Rehearse.FactsChanged"].Value,
            _ => say[entry.ContainsKey("after") || entry.ContainsKey("at") ? "Story.TimePasses" : "Story.Looks"].Value,
        };
    }

    private static string OutcomeOf(StoryChoices choices, string workflow, string step, string outcome) =>
        choices.Outcomes(workflow, step).FirstOrDefault(one => one.Value == outcome)?.Label ?? choices.Words.Outcome(outcome);
}
