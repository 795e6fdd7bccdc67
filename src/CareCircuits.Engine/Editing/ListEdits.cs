using System.Text.Json.Nodes;
using CareCircuits.Engine.Decisions;

namespace CareCircuits.Engine.Editing;

/// <summary>Changes the order of a list whose order means something: conditions, fields, options.</summary>
public static class ListEdits
{
    /// <summary>Moves the item at <paramref name="index"/> by so many places, as far as the list goes.</summary>
    public static Outcome<DraftFiles> Move(DraftFiles draft, DraftPlace list, int index, int by)
    {
        if (PropertyEdits.Get(draft, list) is not JsonArray items || index < 0 || index >= items.Count)
            return new Refusal.DraftNotPossible(WhyNot.NoSuchPlace);
        var moved = (JsonArray)items.DeepClone();
        var item = moved[index];
        moved.RemoveAt(index);
        moved.Insert(Math.Clamp(index + by, 0, moved.Count), item);
        return PropertyEdits.Set(draft, list, moved);
    }

    /// <summary>Adds a text to a list or takes it out; those of <paramref name="order"/> stand in that order, others behind them. An empty list is none.</summary>
    public static Outcome<DraftFiles> Tick(DraftFiles draft, DraftPlace list, string text, bool isIn, IReadOnlyList<string> order, bool keepsEmpty = false)
    {
        var texts = PropertyEdits.Get(draft, list).Texts().Where(other => other != text).ToList();
        if (isIn)
            texts.Add(text);
        var sorted = order.Where(texts.Contains).Concat(texts.Where(other => !order.Contains(other, StringComparer.Ordinal))).ToList();
        return PropertyEdits.Set(draft, list, sorted.Count == 0 && !keepsEmpty ? null : new JsonArray([.. sorted.Select(one => JsonValue.Create(one))]));
    }
}
