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
}
