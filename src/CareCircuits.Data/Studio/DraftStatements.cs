using CareCircuits.Data.Model;
using CareCircuits.Data.Model.Rows;
using CareCircuits.Data.Statements;

namespace CareCircuits.Data.Studio;

/// <summary>What is said to the database about drafts of circuits.</summary>
internal sealed class DraftStatements(Tables tables)
{
    public Statement Add { get; } = tables.CircuitDrafts.InsertUnlessThere();

    public Statement Keep { get; } = tables.CircuitDrafts.Update(
        [nameof(StoredCircuitDraft.Revision), nameof(StoredCircuitDraft.Version), nameof(StoredCircuitDraft.Files), nameof(StoredCircuitDraft.ChangedAt), nameof(StoredCircuitDraft.ChangedBy)],
        [nameof(StoredCircuitDraft.Network), nameof(StoredCircuitDraft.Circuit), nameof(StoredCircuitDraft.Id), nameof(StoredCircuitDraft.Revision)]);

    public Statement SaveEdit { get; } = tables.DraftEdits.InsertOrReplace(
        nameof(StoredDraftEdit.Revision), nameof(StoredDraftEdit.At), nameof(StoredDraftEdit.Patch), nameof(StoredDraftEdit.IsUndone));

    public Statement Remove { get; } = tables.CircuitDrafts.Delete(nameof(StoredCircuitDraft.Network), nameof(StoredCircuitDraft.Id));

    public Statement Finish { get; } =
        tables.CircuitDrafts.Delete(nameof(StoredCircuitDraft.Network), nameof(StoredCircuitDraft.Id), nameof(StoredCircuitDraft.Revision));

    public Statement Seen { get; } = tables.DraftEditors.InsertOrReplace(nameof(StoredDraftEditor.Place), nameof(StoredDraftEditor.SeenAt));
}
