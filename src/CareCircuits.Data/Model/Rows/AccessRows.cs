using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CareCircuits.Data.Model.Rows;

/// <summary>A part of someone's name, as only the house can compute it from what is typed, so that people are found without names in the clear.</summary>
internal sealed class StoredNamePart : IEntityTypeConfiguration<StoredNamePart>
{
    public Guid Network { get; set; }

    /// <summary>A keyed hash of the beginning of a part of the name.</summary>
    public byte[] Part { get; set; } = [];

    public Guid Person { get; set; }

    public void Configure(EntityTypeBuilder<StoredNamePart> builder)
    {
        builder.ToTable("NameParts").HasKey(row => new { row.Network, row.Part, row.Person });
        builder.HasIndex(row => new { row.Network, row.Person }).HasDatabaseName("NamePartsByPerson");
        builder.HasOne<StoredPerson>().WithMany().HasForeignKey(row => new { row.Network, row.Person }).OnDelete(DeleteBehavior.Restrict);
    }
}

/// <summary>That a staff member looked into someone's file.</summary>
internal sealed class StoredLook : IEntityTypeConfiguration<StoredLook>
{
    /// <summary>Counts all looks of the house, so that a list can be paged by it.</summary>
    public long Id { get; set; }

    public Guid Network { get; set; }

    public Guid Person { get; set; }

    public string Staff { get; set; } = "";

    public DateTimeOffset At { get; set; }

    /// <summary>What let them in.</summary>
    public string Ground { get; set; } = "";

    public void Configure(EntityTypeBuilder<StoredLook> builder)
    {
        builder.ToTable("Looks").HasKey(row => row.Id);
        builder.Property(row => row.Id).ValueGeneratedOnAdd();
        builder.HasIndex(row => new { row.Network, row.Person, row.Id }).HasDatabaseName("LooksByPerson");
        builder.HasOne<StoredPerson>().WithMany().HasForeignKey(row => new { row.Network, row.Person }).OnDelete(DeleteBehavior.Restrict);
    }
}

/// <summary>That a staff member opened a file which no rule opens to them, for a while and for a reason.</summary>
internal sealed class StoredBrokenGlass : IEntityTypeConfiguration<StoredBrokenGlass>
{
    public Guid Network { get; set; }

    public Guid Id { get; set; }

    public Guid Person { get; set; }

    public string Staff { get; set; } = "";

    /// <summary>Why, in their words; encrypted.</summary>
    public byte[] Reason { get; set; } = [];

    public DateTimeOffset At { get; set; }

    public DateTimeOffset Until { get; set; }

    public string? ReviewedBy { get; set; }

    public DateTimeOffset? ReviewedAt { get; set; }

    public void Configure(EntityTypeBuilder<StoredBrokenGlass> builder)
    {
        builder.ToTable("BrokenGlass").HasKey(row => new { row.Network, row.Id });
        builder.HasIndex(row => new { row.Network, row.Person, row.Staff, row.Until }).HasDatabaseName("BrokenGlassByPerson");
        builder.HasIndex(row => new { row.Network, row.At }).HasFilter("\"ReviewedAt\" is null").HasDatabaseName("BrokenGlassToReview");
        builder.HasOne<StoredPerson>().WithMany().HasForeignKey(row => new { row.Network, row.Person }).OnDelete(DeleteBehavior.Restrict);
    }
}

/// <summary>What a staff member was typing, so that nothing is lost when the connection drops.</summary>
internal sealed class StoredDraft : IEntityTypeConfiguration<StoredDraft>
{
    public Guid Network { get; set; }

    public string Staff { get; set; } = "";

    /// <summary>Which form.</summary>
    public string Form { get; set; } = "";

    /// <summary>The answers so far; encrypted under the master key, since there may be no person yet.</summary>
    public byte[] Content { get; set; } = [];

    public DateTimeOffset At { get; set; }

    public void Configure(EntityTypeBuilder<StoredDraft> builder)
    {
        builder.ToTable("Drafts").HasKey(row => new { row.Network, row.Staff, row.Form });
        builder.HasIndex(row => row.At).HasDatabaseName("DraftsByAge");
        builder.HasOne<StoredStaff>().WithMany().HasForeignKey(row => new { row.Network, row.Staff }).OnDelete(DeleteBehavior.Cascade);
    }
}
