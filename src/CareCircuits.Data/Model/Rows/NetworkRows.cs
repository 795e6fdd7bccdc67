using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CareCircuits.Data.Model.Rows;

/// <summary>A network: the outermost scope.</summary>
internal sealed class StoredNetwork : IEntityTypeConfiguration<StoredNetwork>
{
    public Guid Id { get; set; }

    public string Name { get; set; } = "";

    /// <summary>Whether what concerns many takes the yes of a second coordinator.</summary>
    public bool FourEyes { get; set; } = true;

    public void Configure(EntityTypeBuilder<StoredNetwork> builder)
    {
        builder.ToTable("Networks").HasKey(row => row.Id);

        // Networks that were there before demand it, too.
        builder.Property(row => row.FourEyes).HasDefaultValue(true).ValueGeneratedNever();
    }
}

/// <summary>A service of the directory, as JSON.</summary>
internal sealed class StoredService : IEntityTypeConfiguration<StoredService>
{
    public Guid Network { get; set; }

    public string Id { get; set; } = "";

    public string Content { get; set; } = "";

    public void Configure(EntityTypeBuilder<StoredService> builder)
    {
        builder.ToTable("Services").HasKey(row => new { row.Network, row.Id });
        builder.HasOne<StoredNetwork>().WithMany().HasForeignKey(row => row.Network).OnDelete(DeleteBehavior.Restrict);
    }
}

/// <summary>A staff member, as JSON, and how many people they follow now.</summary>
internal sealed class StoredStaff : IEntityTypeConfiguration<StoredStaff>
{
    public Guid Network { get; set; }

    public string Id { get; set; } = "";

    public string Content { get; set; } = "";

    /// <summary>Enrolments in which they accepted in a workflow that still runs; decisions keep it up to date.</summary>
    public long Caseload { get; set; }

    public void Configure(EntityTypeBuilder<StoredStaff> builder)
    {
        builder.ToTable("Staff").HasKey(row => new { row.Network, row.Id });
        builder.HasOne<StoredNetwork>().WithMany().HasForeignKey(row => row.Network).OnDelete(DeleteBehavior.Restrict);
    }
}

/// <summary>A published circuit version with its files.</summary>
internal sealed class StoredCircuit : IEntityTypeConfiguration<StoredCircuit>
{
    public Guid Network { get; set; }

    public string Id { get; set; } = "";

    public int Version { get; set; }

    public string Hash { get; set; } = "";

    public byte[] Files { get; set; } = [];

    public DateTimeOffset PublishedAt { get; set; }

    public bool IsRetired { get; set; }

    public void Configure(EntityTypeBuilder<StoredCircuit> builder)
    {
        builder.ToTable("Circuits").HasKey(row => new { row.Network, row.Id, row.Version });
        builder.HasOne<StoredNetwork>().WithMany().HasForeignKey(row => row.Network).OnDelete(DeleteBehavior.Restrict);
    }
}

/// <summary>Someone helped; all of it but the id is encrypted.</summary>
internal sealed class StoredPerson : IEntityTypeConfiguration<StoredPerson>
{
    public Guid Network { get; set; }

    public Guid Id { get; set; }

    /// <summary>Name, telephone, language, wish, national number; encrypted.</summary>
    public byte[] Content { get; set; } = [];

    /// <summary>What is known of them for rules; encrypted.</summary>
    public byte[] Facts { get; set; } = [];

    /// <summary>Counts the changes of the facts: two enrolments of one person may learn at once.</summary>
    public long FactsRevision { get; set; }

    public void Configure(EntityTypeBuilder<StoredPerson> builder)
    {
        builder.ToTable("People").HasKey(row => new { row.Network, row.Id });
        builder.HasOne<StoredNetwork>().WithMany().HasForeignKey(row => row.Network).OnDelete(DeleteBehavior.Restrict);
    }
}

/// <summary>The key of one person, wrapped by the master key. Deleting the row is erasing the person.</summary>
internal sealed class StoredKey : IEntityTypeConfiguration<StoredKey>
{
    public Guid Network { get; set; }

    public Guid Person { get; set; }

    public byte[] Wrapped { get; set; } = [];

    public void Configure(EntityTypeBuilder<StoredKey> builder)
    {
        builder.ToTable("PersonKeys").HasKey(row => new { row.Network, row.Person });
        builder.HasOne<StoredPerson>().WithMany().HasForeignKey(row => new { row.Network, row.Person }).OnDelete(DeleteBehavior.Restrict);
    }
}
