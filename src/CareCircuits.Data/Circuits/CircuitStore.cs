using System.IO.Compression;
using System.Text.Json;
using CareCircuits.Care.Circuits;
using CareCircuits.Data.Databases;
using CareCircuits.Data.Model;
using CareCircuits.Data.Model.Rows;
using CareCircuits.Data.Statements;
using CareCircuits.Engine.Reading;
using CareCircuits.Rules.Json;
using Microsoft.EntityFrameworkCore;

namespace CareCircuits.Data.Circuits;

/// <summary>Published circuits in a database, their files packed as they were.</summary>
internal sealed class CircuitStore(CareStore store, Tables tables) : ICircuitStore
{
    private readonly Statement add = tables.Circuits.InsertUnlessThere();

    private readonly Statement retire =
        tables.Circuits.Update([nameof(StoredCircuit.IsRetired)], [nameof(StoredCircuit.Network), nameof(StoredCircuit.Id), nameof(StoredCircuit.Version)]);

    public async Task<bool> AddAsync(Guid network, PublishedCircuit circuit, CancellationToken cancellation)
    {
        var row = new StoredCircuit
        {
            Network = network,
            Id = circuit.Id,
            Version = circuit.Version,
            Hash = circuit.Hash,
            Files = Packed(circuit.Sources),
            PublishedAt = circuit.PublishedAt,
            IsRetired = circuit.IsRetired,
        };
        return await store.WriteAsync([new(add, tables.Circuits.ValuesOf(row), Must: true)], cancellation).ConfigureAwait(false) is null;
    }

    public async Task<PublishedCircuit?> FindAsync(Guid network, string circuit, int version, CancellationToken cancellation)
    {
        await using var context = store.NewContext();
        var row = await context.Set<StoredCircuit>().AsNoTracking()
            .FirstOrDefaultAsync(row => row.Network == network && row.Id == circuit && row.Version == version, cancellation).ConfigureAwait(false);
        return row is null ? null : new PublishedCircuit(row.Id, row.Version, row.Hash, Unpacked(row.Files), row.PublishedAt, row.IsRetired);
    }

    public async Task<IReadOnlyList<PublishedVersion>> ListAsync(Guid network, CancellationToken cancellation)
    {
        await using var context = store.NewContext();
        return await context.Set<StoredCircuit>()
            .Where(row => row.Network == network)
            .OrderBy(row => row.Id).ThenByDescending(row => row.Version)
            .Select(row => new PublishedVersion(row.Id, row.Version, row.Hash, row.PublishedAt, row.IsRetired))
            .ToListAsync(cancellation).ConfigureAwait(false);
    }

    public async Task<bool> RetireAsync(Guid network, string circuit, int version, bool isRetired, CancellationToken cancellation) =>
        await store.WriteAsync([retire.With(isRetired, network, circuit, version).MustTouch()], cancellation).ConfigureAwait(false) is null;

    private static byte[] Packed(CircuitSources sources)
    {
        var files = new PackedFiles(sources.Folder, [.. sources.Circuit.Select(PackedFile.Of)], [.. sources.Rules.Select(PackedFile.Of)]);
        using var packed = new MemoryStream();
        using (var writer = new BrotliStream(packed, CompressionLevel.Optimal))
            JsonSerializer.Serialize(writer, files);
        return packed.ToArray();
    }

    private static CircuitSources Unpacked(byte[] packed)
    {
        using var reader = new BrotliStream(new MemoryStream(packed), CompressionMode.Decompress);
        var files = JsonSerializer.Deserialize<PackedFiles>(reader)!;
        return new CircuitSources(files.Folder, [.. files.Circuit.Select(file => file.Source)], [.. files.Rules.Select(file => file.Source)]);
    }

    private sealed record PackedFiles(string Folder, IReadOnlyList<PackedFile> Circuit, IReadOnlyList<PackedFile> Rules);

    private sealed record PackedFile(string Path, byte[] Bytes)
    {
        public static PackedFile Of(SourceFile file) => new(file.Path, file.Bytes.ToArray());

        [System.Text.Json.Serialization.JsonIgnore]
        public SourceFile Source => new(Path, Bytes);
    }
}
