using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CareCircuits.Data.Model.Rows;

/// <summary>The draft of a circuit.</summary>
internal sealed class StoredCircuitDraft : IEntityTypeConfiguration<StoredCircuitDraft>
{
    public Guid Network { get; set; }

    public string Circuit { get; set; } = "";

    public Guid Id { get; set; }

    public int Version { get; set; }

    public int? BasedOn { get; set; }

    public long Revision { get; set; }

    /// <summary>Its files, packed.</summary>
    public byte[] Files { get; set; } = [];

    public DateTimeOffset BegunAt { get; set; }

    public string BegunBy { get; set; } = "";

    public DateTimeOffset ChangedAt { get; set; }

    public string ChangedBy { get; set; } = "";

    public void Configure(EntityTypeBuilder<StoredCircuitDraft> builder)
    {
        builder.ToTable("CircuitDrafts").HasKey(row => new { row.Network, row.Circuit });
        builder.HasOne<StoredNetwork>().WithMany().HasForeignKey(row => row.Network).OnDelete(DeleteBehavior.Restrict);
    }
}

/// <summary>One edit of a draft.</summary>
internal sealed class StoredDraftEdit : IEntityTypeConfiguration<StoredDraftEdit>
{
    public Guid Draft { get; set; }

    public long Number { get; set; }

    public long Revision { get; set; }

    public string Staff { get; set; } = "";

    public DateTimeOffset At { get; set; }

    public string What { get; set; } = "";

    public string On { get; set; } = "";

    /// <summary>What it changed, as JSON, packed.</summary>
    public byte[] Patch { get; set; } = [];

    public bool IsUndone { get; set; }

    public void Configure(EntityTypeBuilder<StoredDraftEdit> builder)
    {
        builder.ToTable("DraftEdits").HasKey(row => new { row.Draft, row.Number });
        builder.HasIndex(row => new { row.Draft, row.Staff, row.Number }).HasDatabaseName("DraftEditsByStaff");
        builder.HasOne<StoredCircuitDraft>().WithMany().HasPrincipalKey(row => row.Id).HasForeignKey(row => row.Draft).OnDelete(DeleteBehavior.Cascade);
    }
}

/// <summary>Someone who has a draft open.</summary>
internal sealed class StoredDraftEditor : IEntityTypeConfiguration<StoredDraftEditor>
{
    public Guid Draft { get; set; }

    public string Staff { get; set; } = "";

    public string Place { get; set; } = "";

    public DateTimeOffset SeenAt { get; set; }

    public void Configure(EntityTypeBuilder<StoredDraftEditor> builder)
    {
        builder.ToTable("DraftEditors").HasKey(row => new { row.Draft, row.Staff });
        builder.HasOne<StoredCircuitDraft>().WithMany().HasPrincipalKey(row => row.Id).HasForeignKey(row => row.Draft).OnDelete(DeleteBehavior.Cascade);
    }
}

/// <summary>A request to publish a draft as it stood.</summary>
internal sealed class StoredPublicationRequest : IEntityTypeConfiguration<StoredPublicationRequest>
{
    public Guid Network { get; set; }

    public Guid Id { get; set; }

    public string Circuit { get; set; } = "";

    public int Version { get; set; }

    public Guid Draft { get; set; }

    public long Revision { get; set; }

    /// <summary>The files as they stood, packed.</summary>
    public byte[] Files { get; set; } = [];

    public string Reason { get; set; } = "";

    public string AskedBy { get; set; } = "";

    public DateTimeOffset AskedAt { get; set; }

    public Care.Studio.RequestState State { get; set; }

    public string? DecidedBy { get; set; }

    public DateTimeOffset? DecidedAt { get; set; }

    public string? Remark { get; set; }

    public void Configure(EntityTypeBuilder<StoredPublicationRequest> builder)
    {
        builder.ToTable("PublicationRequests").HasKey(row => new { row.Network, row.Id });
        builder.HasIndex(row => new { row.Network, row.Circuit, row.AskedAt }).HasDatabaseName("PublicationRequestsByCircuit");

        // One at a time: a second one would ask for the same version.
        builder.HasIndex(row => new { row.Network, row.Circuit }).IsUnique().HasFilter("\"State\" = 'Open'").HasDatabaseName("OpenPublicationRequests");
        builder.HasOne<StoredNetwork>().WithMany().HasForeignKey(row => row.Network).OnDelete(DeleteBehavior.Restrict);
    }
}

/// <summary>What a network demands before a circuit may be published.</summary>
internal sealed class StoredPublishingRules : IEntityTypeConfiguration<StoredPublishingRules>
{
    public Guid Network { get; set; }

    public bool SecondCoordinator { get; set; }

    public bool FullCoverage { get; set; }

    public void Configure(EntityTypeBuilder<StoredPublishingRules> builder)
    {
        builder.ToTable("PublishingRules").HasKey(row => row.Network);
        builder.HasOne<StoredNetwork>().WithMany().HasForeignKey(row => row.Network).OnDelete(DeleteBehavior.Restrict);
    }
}
