using CareCircuits.Data.Databases;
using CareCircuits.Data.Model;
using CareCircuits.Data.Model.Rows;
using CareCircuits.Data.Statements;

namespace CareCircuits.Data.Upkeep;

/// <summary>What is said to the database about drafts and about what has had its time.</summary>
internal sealed class UpkeepStatements
{
    public UpkeepStatements(Tables tables, CareStore store)
    {
        SaveDraft = tables.Drafts.InsertOrReplace(nameof(StoredDraft.Content), nameof(StoredDraft.At));
        RemoveDraft = tables.Drafts.Delete(nameof(StoredDraft.Network), nameof(StoredDraft.Staff), nameof(StoredDraft.Form));
        RemoveOldDrafts = RemoveOld(store, tables.Drafts.Name, tables.Drafts[nameof(StoredDraft.At)]);
        RemoveOldKeys = RemoveOld(store, tables.RepeatKeys.Name, tables.RepeatKeys[nameof(StoredRepeatKey.At)]);
    }

    public Statement SaveDraft { get; }

    public Statement RemoveDraft { get; }

    public Statement RemoveOldDrafts { get; }

    public Statement RemoveOldKeys { get; }

    /// <summary>The oldest rows before a moment, up to a number; one line for each.</summary>
    private static Statement RemoveOld(CareStore store, string table, Column at) => new(
        $"delete from {table} where {store.Among($"from {table} where {at.Name} < $1 order by {at.Name} limit $2")} returning 1",
        at,
        null);
}
