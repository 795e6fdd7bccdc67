using CareCircuits.Care.Outbox;
using CareCircuits.Engine.Decisions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CareCircuits.Data.Model.Rows;

/// <summary>A moment at which a signal must be sent.</summary>
internal sealed class StoredDue : IEntityTypeConfiguration<StoredDue>
{
    public Guid Network { get; set; }

    public Guid Enrolment { get; set; }

    public int Entry { get; set; }

    public TimerKind Kind { get; set; }

    public int Index { get; set; }

    public long Urgency { get; set; }

    public DateTimeOffset At { get; set; }

    /// <summary>Until when a host has taken it; null while nobody has.</summary>
    public DateTimeOffset? LeaseUntil { get; set; }

    public void Configure(EntityTypeBuilder<StoredDue> builder)
    {
        builder.ToTable("Due").HasKey(row => new { row.Network, row.Enrolment, row.Entry, row.Kind, row.Index });
        builder.HasIndex(row => new { row.Urgency, row.At }).HasDatabaseName("DueByUrgency");
        builder.HasOne<StoredEnrolment>().WithMany().HasForeignKey(row => new { row.Network, row.Enrolment }).OnDelete(DeleteBehavior.Restrict);
    }
}

/// <summary>Something to deliver after it was kept; once it is delivered, a line of its receiver's inbox.</summary>
internal sealed class StoredMessage : IEntityTypeConfiguration<StoredMessage>
{
    /// <summary>Counts all messages of the house, so that a list can be paged by it.</summary>
    public long Id { get; set; }

    public Guid Network { get; set; }

    public Guid Enrolment { get; set; }

    public string Key { get; set; } = "";

    public PartyKind ToKind { get; set; }

    public string ToId { get; set; } = "";

    public MessageKind Kind { get; set; }

    public bool ByMail { get; set; }

    public string Workflow { get; set; } = "";

    public int Entry { get; set; }

    public string Step { get; set; } = "";

    public DateTimeOffset CreatedAt { get; set; }

    /// <summary>When to try next to deliver it, which is the end of the lease of who has taken it; null once it is delivered or given up.</summary>
    public DateTimeOffset? TryAt { get; set; }

    public int Attempts { get; set; }

    public DateTimeOffset? DeliveredAt { get; set; }

    public DateTimeOffset? GivenUpAt { get; set; }

    /// <summary>Why it could not be delivered.</summary>
    public string? Failure { get; set; }

    public bool IsRead { get; set; }

    public void Configure(EntityTypeBuilder<StoredMessage> builder)
    {
        builder.ToTable("Messages").HasKey(row => row.Id);
        builder.Property(row => row.Id).ValueGeneratedOnAdd();
        builder.HasIndex(row => new { row.Network, row.Enrolment, row.Key }).IsUnique();
        builder.HasIndex(row => row.TryAt).HasFilter("\"TryAt\" is not null").HasDatabaseName("MessagesToTry");

        // Two indexes on the same columns are the same to EF Core unless they are named here.
        builder.HasIndex(row => new { row.Network, row.ToKind, row.ToId, row.Id }, "Inbox").HasFilter("\"DeliveredAt\" is not null");
        builder.HasIndex(row => new { row.Network, row.ToKind, row.ToId, row.Id }, "Unread").HasFilter("\"DeliveredAt\" is not null and not \"IsRead\"");
        builder.HasIndex(row => new { row.Network, row.DeliveredAt }).HasFilter("\"DeliveredAt\" is not null").HasDatabaseName("Delivered");
        builder.HasIndex(row => new { row.Network, row.Id }).HasFilter("\"GivenUpAt\" is not null").HasDatabaseName("DeadLetters");
        builder.HasOne<StoredEnrolment>().WithMany().HasForeignKey(row => new { row.Network, row.Enrolment }).OnDelete(DeleteBehavior.Restrict);
    }
}
