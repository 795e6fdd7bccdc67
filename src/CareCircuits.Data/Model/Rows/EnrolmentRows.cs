using CareCircuits.Care.Enrolling;
using CareCircuits.Engine.Decisions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CareCircuits.Data.Model.Rows;

/// <summary>An enrolment as it stands. The revision says who was second.</summary>
internal sealed class StoredEnrolment : IEntityTypeConfiguration<StoredEnrolment>
{
    public Guid Network { get; set; }

    public Guid Id { get; set; }

    public Guid Person { get; set; }

    public string Circuit { get; set; } = "";

    public int Version { get; set; }

    public EnrolmentStatus Status { get; set; }

    public long Revision { get; set; }

    public int LastInstance { get; set; }

    public int LastEntry { get; set; }

    public int JournalNumber { get; set; }

    public byte[] JournalHash { get; set; } = [];

    public bool HasCarePlan { get; set; }

    public bool HasCaseManager { get; set; }

    /// <summary>Since when, the consents and the running workflows; encrypted.</summary>
    public byte[] State { get; set; } = [];

    public void Configure(EntityTypeBuilder<StoredEnrolment> builder)
    {
        builder.ToTable("Enrolments").HasKey(row => new { row.Network, row.Id });
        builder.Property(row => row.Revision).IsConcurrencyToken();
        builder.HasIndex(row => new { row.Network, row.Person }).HasDatabaseName("EnrolmentsByPerson");
        builder.HasIndex(row => new { row.Network, row.Circuit, row.Version, row.Id }).HasFilter("\"Status\" <> 'Ended'").HasDatabaseName("EnrolmentsByVersion");
        builder.HasOne<StoredPerson>().WithMany().HasForeignKey(row => new { row.Network, row.Person }).OnDelete(DeleteBehavior.Restrict);
    }
}

/// <summary>One entry of a journal. The links stay readable when the person's key is erased; the content does not.</summary>
internal sealed class StoredEntry : IEntityTypeConfiguration<StoredEntry>
{
    public Guid Network { get; set; }

    public Guid Enrolment { get; set; }

    public int Number { get; set; }

    public DateTimeOffset At { get; set; }

    public string ByKind { get; set; } = "";

    public string ById { get; set; } = "";

    public byte[] State { get; set; } = [];

    public byte[] Before { get; set; } = [];

    public byte[] Hash { get; set; } = [];

    /// <summary>Signal, situation and happenings; encrypted.</summary>
    public byte[] Content { get; set; } = [];

    public void Configure(EntityTypeBuilder<StoredEntry> builder)
    {
        builder.ToTable("Journal").HasKey(row => new { row.Network, row.Enrolment, row.Number });
        builder.HasIndex(row => new { row.Network, row.At }).HasDatabaseName("JournalByTime");
        builder.HasOne<StoredEnrolment>().WithMany().HasForeignKey(row => new { row.Network, row.Enrolment }).OnDelete(DeleteBehavior.Restrict);
    }
}

/// <summary>A consent given, refused or withdrawn; one row each time.</summary>
internal sealed class StoredConsent : IEntityTypeConfiguration<StoredConsent>
{
    public Guid Network { get; set; }

    public Guid Enrolment { get; set; }

    /// <summary>The number of the journal entry.</summary>
    public int Number { get; set; }

    /// <summary>Its place among the happenings of the entry.</summary>
    public int Place { get; set; }

    public string Purpose { get; set; } = "";

    public ConsentChange Change { get; set; }

    public DateTimeOffset At { get; set; }

    public string ByKind { get; set; } = "";

    public string ById { get; set; } = "";

    public void Configure(EntityTypeBuilder<StoredConsent> builder)
    {
        builder.ToTable("Consents").HasKey(row => new { row.Network, row.Enrolment, row.Number, row.Place });
        builder.HasOne<StoredEnrolment>().WithMany().HasForeignKey(row => new { row.Network, row.Enrolment }).OnDelete(DeleteBehavior.Restrict);
    }
}

/// <summary>A key by which a sender would repeat itself.</summary>
internal sealed class StoredRepeatKey : IEntityTypeConfiguration<StoredRepeatKey>
{
    public Guid Network { get; set; }

    public string Key { get; set; } = "";

    public Guid Enrolment { get; set; }

    public DateTimeOffset At { get; set; }

    public void Configure(EntityTypeBuilder<StoredRepeatKey> builder)
    {
        builder.ToTable("RepeatKeys").HasKey(row => new { row.Network, row.Key });
        builder.HasIndex(row => row.At).HasDatabaseName("RepeatKeysByAge");
    }
}
