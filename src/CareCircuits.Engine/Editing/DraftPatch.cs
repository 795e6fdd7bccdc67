using System.Collections.Immutable;
using System.Text.Json.Serialization;
using CareCircuits.Engine.Decisions;

namespace CareCircuits.Engine.Editing;

/// <summary>Someone else has changed in the meantime what this would change. Nothing was done.</summary>
/// <param name="File">The file.</param>
/// <param name="Place">Where in it.</param>
public sealed record ChangedMeanwhile(string File, DocumentPlace Place) : Refusal("draft.changed-meanwhile");

/// <summary>
/// All that an edit changed. It can be carried out on a draft that others have changed elsewhere, and taken back; where it would overwrite what
/// someone else wrote, it is refused as a whole.
/// </summary>
/// <param name="Changes">The differences, in order.</param>
public sealed record DraftPatch(ImmutableArray<DraftChange> Changes)
{
    /// <summary>Whether it changes nothing.</summary>
    [JsonIgnore]
    public bool IsEmpty => Changes.IsEmpty;

    /// <summary>What takes it back.</summary>
    [JsonIgnore]
    public DraftPatch Inverse => new([.. Changes.Reverse().Select(change => change.Inverse)]);

    /// <summary>How <paramref name="after"/> differs from <paramref name="before"/>.</summary>
    public static DraftPatch Between(DraftFiles before, DraftFiles after) =>
        new([.. before.Texts.Keys.Union(after.Texts.Keys).Order(StringComparer.Ordinal).SelectMany(path => InFile(path, before, after))]);

    /// <summary>The draft with this change.</summary>
    public Outcome<DraftFiles> ApplyTo(DraftFiles draft)
    {
        foreach (var file in Changes.GroupBy(change => change.File))
        {
            switch (Carry(draft, file.Key, [.. file]))
            {
                case Outcome<DraftFiles>.Refused refused:
                    return refused;
                case Outcome<DraftFiles>.Accepted(var next):
                    draft = next;
                    break;
            }
        }

        return draft;
    }

    private static IEnumerable<DraftChange> InFile(string path, DraftFiles before, DraftFiles after)
    {
        var (was, now) = (before[path], after[path]);
        if (was == now)
            return [];
        var (one, other) = (before.Document(path), after.Document(path));
        return DocumentDifference.Fits(one, other)
            ? DocumentDifference.Between(path, one!, other!)
            : [new DraftChange(path, DocumentPlace.Root, was, now)];
    }

    private static Outcome<DraftFiles> Carry(DraftFiles draft, string path, IReadOnlyList<DraftChange> changes)
    {
        if (changes is [{ Place.IsRoot: true, IsOrder: false } whole])
        {
            return draft[path] == whole.Before ? draft.With(path, whole.After)
                : draft[path] == whole.After ? draft
                : new ChangedMeanwhile(path, whole.Place);
        }

        if (draft.Document(path) is not { } document)
            return new ChangedMeanwhile(path, DocumentPlace.Root);
        foreach (var change in changes)
        {
            if (!DocumentPatching.TryApply(document, change))
                return new ChangedMeanwhile(path, change.Place);
        }

        return draft.With(path, document);
    }
}
