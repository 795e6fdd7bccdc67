using System.Text.Json.Nodes;
using CareCircuits.Engine.Decisions;

namespace CareCircuits.Engine.Editing;

/// <summary>The entries of a rehearsal's play, by their number from 0.</summary>
public static class PlayEdits
{
    /// <summary>Puts an entry before the one of that number; behind the last where the number is theirs.</summary>
    public static Outcome<DraftFiles> Insert(DraftFiles draft, string scenario, int number, JsonObject entry) =>
        Change(draft, scenario, play => Put(play, number, entry));

    /// <summary>Puts an entry in the place of another.</summary>
    public static Outcome<DraftFiles> Replace(DraftFiles draft, string scenario, int number, JsonObject entry) => At(draft, scenario, number, play =>
    {
        play[number] = entry.DeepClone();
        return null;
    });

    /// <summary>Puts a copy of an entry behind it.</summary>
    public static Outcome<DraftFiles> Duplicate(DraftFiles draft, string scenario, int number) => At(draft, scenario, number, play => Put(play, number + 1, play[number]));

    /// <summary>Moves an entry, so that it has the number <paramref name="to"/> from then on.</summary>
    public static Outcome<DraftFiles> Move(DraftFiles draft, string scenario, int number, int to) => At(draft, scenario, number, play =>
    {
        if (to < 0 || to >= play.Count)
            return new Refusal.DraftNotPossible(WhyNot.NoSuchPlace);
        var entry = play[number]!;
        play.RemoveAt(number);
        play.Insert(to, entry);
        return null;
    });

    /// <summary>Takes an entry out.</summary>
    public static Outcome<DraftFiles> Remove(DraftFiles draft, string scenario, int number) => At(draft, scenario, number, play =>
    {
        play.RemoveAt(number);
        return null;
    });

    private static Refusal? Put(JsonArray play, int number, JsonNode? entry)
    {
        if (number < 0 || number > play.Count)
            return new Refusal.DraftNotPossible(WhyNot.NoSuchPlace);
        play.Insert(number, entry?.DeepClone());
        return null;
    }

    private static Outcome<DraftFiles> At(DraftFiles draft, string scenario, int number, Func<JsonArray, Refusal?> change) =>
        Change(draft, scenario, play => number < 0 || number >= play.Count ? new Refusal.DraftNotPossible(WhyNot.NoSuchPlace) : change(play));

    private static Outcome<DraftFiles> Change(DraftFiles draft, string scenario, Func<JsonArray, Refusal?> change) =>
        ScenarioEdits.Change(draft, scenario, (_, found) => change(found.List("play")));
}
