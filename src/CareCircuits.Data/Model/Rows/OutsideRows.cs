using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CareCircuits.Data.Model.Rows;

/// <summary>A key of an outside system, as its hash.</summary>
internal sealed class StoredApiKey : IEntityTypeConfiguration<StoredApiKey>
{
    public Guid Network { get; set; }

    public Guid Id { get; set; }

    public byte[] Hash { get; set; } = [];

    public string Service { get; set; } = "";

    public string Name { get; set; } = "";

    public DateTimeOffset MadeAt { get; set; }

    public void Configure(EntityTypeBuilder<StoredApiKey> builder)
    {
        builder.ToTable("ApiKeys").HasKey(row => new { row.Network, row.Id });

        // The one question that knows no network yet: the key says which.
        builder.HasIndex(row => row.Hash).IsUnique();
        builder.HasOne<StoredService>().WithMany().HasForeignKey(row => new { row.Network, row.Service }).OnDelete(DeleteBehavior.Restrict);
    }
}

/// <summary>That a service sent someone. It is written before the enrolment, so that none is ever without its sender.</summary>
internal sealed class StoredSending : IEntityTypeConfiguration<StoredSending>
{
    public Guid Network { get; set; }

    public Guid Enrolment { get; set; }

    public string Service { get; set; } = "";

    public DateTimeOffset At { get; set; }

    public void Configure(EntityTypeBuilder<StoredSending> builder)
    {
        builder.ToTable("Sendings").HasKey(row => new { row.Network, row.Enrolment, row.Service });
        builder.HasIndex(row => new { row.Network, row.Service, row.At, row.Enrolment }).HasDatabaseName("SendingsByService");
        builder.HasOne<StoredService>().WithMany().HasForeignKey(row => new { row.Network, row.Service }).OnDelete(DeleteBehavior.Restrict);
    }
}

/// <summary>What the house notes for itself.</summary>
internal sealed class StoredNote : IEntityTypeConfiguration<StoredNote>
{
    public string Name { get; set; } = "";

    public string Text { get; set; } = "";

    public void Configure(EntityTypeBuilder<StoredNote> builder) => builder.ToTable("Notes").HasKey(row => row.Name);
}
