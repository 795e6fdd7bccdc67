using System.Text.Json.Nodes;
using CareCircuits.Admin.Circuits;
using CareCircuits.Admin.Studio.Inputs;
using CareCircuits.Care.Networks;
using CareCircuits.Care.Studio;
using CareCircuits.Engine.Decisions;
using CareCircuits.Engine.Editing;
using CareCircuits.Engine.Rehearsals;

namespace CareCircuits.Admin.Studio.Rehearsing.Writing;

/// <summary>A rehearsal of the draft that is being written: as it stands, what playing it brings, and how it is changed. Made anew after each edit.</summary>
public sealed class OpenStory
{
    private readonly StudioSession session;

    /// <summary>Plays it.</summary>
    public OpenStory(StudioSession session, StepWords words, ScenarioInDraft found, Func<NameBook, StoryChoices> choices, NameBook directory, string language)
    {
        (this.session, Found) = (session, found);
        Trace = ScenarioTrace.Of(Circuit, found.Json);
        Names = Trace.Beginning is { } beginning ? PlayTeller.Names((Trace.Entries is [.., var last] ? last.Before : beginning).Situation, directory, language) : directory;
        Choices = choices(Names);
        Part = DraftPart.OfStory(session, words, found);
        Play = [.. (found.Json["play"] as JsonArray ?? []).Select(entry => entry as JsonObject ?? [])];
    }

    /// <summary>As it stands.</summary>
    public ScenarioInDraft Found { get; }

    /// <summary>Its id.</summary>
    public string Id => Found.Id;

    /// <summary>The same as part of the draft, for the inputs of the studio.</summary>
    public DraftPart Part { get; }

    /// <summary>What playing it brings.</summary>
    public ScenarioTrace Trace { get; }

    /// <summary>What services and staff of the story are called.</summary>
    public NameBook Names { get; }

    /// <summary>What its entries can name.</summary>
    public StoryChoices Choices { get; }

    /// <summary>The circuit.</summary>
    public Circuit Circuit => session.Now.Shelved!.Circuit;

    /// <summary>Its entries.</summary>
    public IReadOnlyList<JsonObject> Play { get; }

    /// <summary>An entry as it was played; null where the play did not come so far.</summary>
    public TracedEntry? Traced(int number) => Trace.Entries.ElementAtOrDefault(number);

    /// <summary>What is wrong with how a part of it is written.</summary>
    public IEnumerable<string> FaultsAt(string pointer) =>
        Trace.Faults.Where(fault => fault.Name == pointer || fault.Name.StartsWith(pointer + "/", StringComparison.Ordinal)).Select(fault => fault.Problem);

    /// <summary>Edits the draft; whether it was kept.</summary>
    public Task<bool> EditAsync(string what, string on, Func<DraftFiles, Outcome<DraftFiles>> operation) => session.EditAsync(operation, new EditKind($"story.{what}", $"{Id}/{on}"));

    /// <summary>Puts an entry as it shall be; changes of the same kind that follow one another closely are taken back together.</summary>
    public Task<bool> SetEntryAsync(int number, JsonObject entry, string what = "entry") => JsonNode.DeepEquals(Play.ElementAtOrDefault(number), entry)
        ? Task.FromResult(true)
        : EditAsync(what, number.ToString(System.Globalization.CultureInfo.InvariantCulture), files => PlayEdits.Replace(files, Id, number, entry));

    /// <summary>Puts a member of the whole story (<c>now</c>, <c>given</c>, <c>expect</c>), or takes it away.</summary>
    public Task<bool> SetAsync(string member, JsonNode? value) => JsonNode.DeepEquals(Found.Json[member], value)
        ? Task.FromResult(true)
        : EditAsync(member, "", files => ScenarioEdits.Edit(files, Id, scenario =>
        {
            if (value is null)
                scenario.Remove(member);
            else
                scenario[member] = value.DeepClone();
        }));
}
