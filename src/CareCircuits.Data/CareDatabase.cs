using CareCircuits.Data.Databases;
using Microsoft.EntityFrameworkCore;

namespace CareCircuits.Data;

/// <summary>The database of the house, as a whole.</summary>
public sealed class CareDatabase
{
    private readonly CareStore store;

    internal CareDatabase(CareStore store) => this.store = store;

    /// <summary>Brings the tables up to the model of this build, making the database where there is none. Call it before anything else.</summary>
    public async Task MigrateAsync(CancellationToken cancellation)
    {
        store.Prepare();
        await using var context = store.NewContext();
        await context.Database.MigrateAsync(cancellation).ConfigureAwait(false);
    }

    /// <summary>Whether the database answers.</summary>
    public async Task<bool> AnswersAsync(CancellationToken cancellation)
    {
        await using var context = store.NewContext();
        return await context.Database.CanConnectAsync(cancellation).ConfigureAwait(false);
    }
}
