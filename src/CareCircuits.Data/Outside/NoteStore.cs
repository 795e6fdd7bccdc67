using CareCircuits.Care.Time;
using CareCircuits.Data.Databases;
using CareCircuits.Data.Model;
using CareCircuits.Data.Model.Rows;
using CareCircuits.Data.Statements;
using Microsoft.EntityFrameworkCore;

namespace CareCircuits.Data.Outside;

/// <summary>What the house notes for itself, in a database.</summary>
internal sealed class NoteStore(CareStore store, Tables tables) : IHouseNotes
{
    private readonly Statement save = tables.Notes.InsertOrReplace(nameof(StoredNote.Text));

    public async Task<string?> FindAsync(string name, CancellationToken cancellation)
    {
        await using var context = store.NewContext();
        return await context.Set<StoredNote>().Where(row => row.Name == name).Select(row => row.Text).FirstOrDefaultAsync(cancellation).ConfigureAwait(false);
    }

    public Task SaveAsync(string name, string text, CancellationToken cancellation) =>
        store.WriteAsync([new(save, tables.Notes.ValuesOf(new StoredNote { Name = name, Text = text }))], cancellation);
}
