using System.Text.Json.Nodes;
using CareCircuits.Admin.Circuits;
using CareCircuits.Admin.Explaining;
using CareCircuits.Admin.People;
using CareCircuits.Admin.Pieces;
using CareCircuits.Care.Access;
using CareCircuits.Care.Networks;
using CareCircuits.Care.Running;
using CareCircuits.Engine.Decisions;
using CareCircuits.Engine.Rehearsals;
using CareCircuits.Rules.Data;
using Microsoft.Extensions.Localization;

namespace CareCircuits.Admin.Studio.Rehearsing;

/// <summary>One move of a play in words.</summary>
/// <param name="Number">Its number, from 1.</param>
/// <param name="At">The virtual time after it, in words.</param>
/// <param name="Move">What was done.</param>
/// <param name="Then">What came of it.</param>
public sealed record ToldMove(int Number, string At, string Move, IReadOnlyList<string> Then);

/// <summary>Tells what was played as the history of a person is told, on the virtual clock.</summary>
public sealed class PlayTeller(
    IStringLocalizer<HistoryWords> say, IStringLocalizer<OutcomeWords> outcomes, IStringLocalizer<FactWords> facts, IStringLocalizer<SaidTime> times,
    IStringLocalizer<TimeWords> lengths, IStringLocalizer<StudioWords> studio)
{
    private readonly TimeWords length = new(lengths);

    /// <summary>All moves, in order.</summary>
    public IReadOnlyList<ToldMove> Tell(Recording recording, Circuit circuit, NameBook names) =>
        [.. recording.Moves.Zip(recording.Entries, (move, entry) => (move, entry)).Select((one, number) => Tell(number + 1, one.move, one.entry, circuit, names))];

    /// <summary>A moment of the play as it is said at another.</summary>
    public string Said(DateTimeOffset at, DateTimeOffset now) => SaidTime.In(VirtualTime.ReaderAt(now), times, at);

    /// <summary>What people and services of a play are called: by the directory, else by their ids in plain words.</summary>
    public static NameBook Names(Situation situation, NameBook directory, string language) => new(
        situation.Services.DistinctBy(service => service.Facts.Id).ToDictionary(
            service => service.Facts.Id,
            service => directory.Services.GetValueOrDefault(service.Facts.Id) ?? new Service { Id = service.Facts.Id, Facts = service.Facts, Name = Plain(service.Facts.Id, language), Roles = service.Roles }),
        situation.Staff.DistinctBy(member => member.Id).ToDictionary(
            member => member.Id, member => directory.Staff.GetValueOrDefault(member.Id) ?? new StaffMember { Id = member.Id, Name = UpperFirst(SaidFacts.Plainly(member.Id)), Service = "" }));

    /// <summary>One move.</summary>
    public ToldMove Tell(int number, PlayedMove move, JsonObject entry, Circuit circuit, NameBook names)
    {
        var reader = VirtualTime.ReaderAt(move.At);
        var history = new HistoryTeller(say, outcomes, facts, times, reader);
        var told = move.Played.Select((played, index) => history.Tell(
            new JournalLine(new JournalEntry(index + 1, played.At, played.Signal, played.Situation, "", "", ""), played.Signal is Signal.Due ? Actor.Clock : Actor.Staff(""), played.Happenings),
            circuit, names)).ToList();

        // What the clock brought before the act comes first, with its time; the act is the move itself.
        var act = move.Played.ToList().FindIndex(played => played.Signal is not Signal.Due);
        List<string> then = [];
        for (var index = 0; index < told.Count; index++)
        {
            if (index != act)
                then.Add($"{SaidTime.In(reader, times, told[index].At)}: {told[index].Sentence}");
            then.AddRange(told[index].Then);
        }

        return new ToldMove(number, SaidTime.In(reader, times, move.At), Move(entry, act < 0 ? null : told[act].Sentence), then);
    }

    private string Move(JsonObject entry, string? act)
    {
        string? passed = entry["after"] is JsonValue after && Duration.TryParse(after.GetValue<string>(), out var time) ? studio["Rehearse.Passed", length.Length(time)].Value
            : entry["at"] is not null ? studio["Rehearse.PassedUntil"].Value
            : null;
        act ??= entry["set"] is not null ? studio["Rehearse.FactsChanged"].Value : null;
        return string.Join(' ', new[] { passed, act }.OfType<string>());
    }

    private static Wording Plain(string id, string language) => new(new Dictionary<string, string> { [language] = UpperFirst(SaidFacts.Plainly(id)) });

    private static string UpperFirst(string text) => text.Length == 0 ? text : char.ToUpper(text[0], System.Globalization.CultureInfo.CurrentCulture) + text[1..];
}
