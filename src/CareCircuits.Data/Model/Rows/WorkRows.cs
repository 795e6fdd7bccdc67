using CareCircuits.Engine.Decisions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CareCircuits.Data.Model.Rows;

/// <summary>Work for someone, open or done.</summary>
internal sealed class StoredTask : IEntityTypeConfiguration<StoredTask>
{
    public Guid Network { get; set; }

    public Guid Enrolment { get; set; }

    public int Entry { get; set; }

    public int Instance { get; set; }

    public string Workflow { get; set; } = "";

    public string Step { get; set; } = "";

    public PartyKind OwnerKind { get; set; }

    public string OwnerId { get; set; } = "";

    /// <summary>The staff member who took it on, where it belongs to a role or a service.</summary>
    public string? ClaimedBy { get; set; }

    public DateTimeOffset Since { get; set; }

    public DateTimeOffset? Due { get; set; }

    /// <summary>When it was done or taken back; null while it is open.</summary>
    public DateTimeOffset? ClosedAt { get; set; }

    /// <summary>How it was done; null where it was taken back.</summary>
    public string? Outcome { get; set; }

    public void Configure(EntityTypeBuilder<StoredTask> builder)
    {
        builder.ToTable("Tasks").HasKey(row => new { row.Network, row.Enrolment, row.Entry });
        builder.HasIndex(row => new { row.Network, row.OwnerKind, row.OwnerId, row.Due }).HasFilter("\"ClosedAt\" is null").HasDatabaseName("OpenTasks");
        builder.HasIndex(row => new { row.Network, row.ClaimedBy, row.Due })
            .HasFilter("\"ClosedAt\" is null and \"ClaimedBy\" is not null").HasDatabaseName("ClaimedTasks");
        builder.HasOne<StoredEnrolment>().WithMany().HasForeignKey(row => new { row.Network, row.Enrolment }).OnDelete(DeleteBehavior.Restrict);
    }
}

/// <summary>How a question to a candidate stands.</summary>
internal sealed class StoredReferral : IEntityTypeConfiguration<StoredReferral>
{
    public Guid Network { get; set; }

    public Guid Enrolment { get; set; }

    public int Entry { get; set; }

    public PartyKind ToKind { get; set; }

    public string ToId { get; set; } = "";

    public int Instance { get; set; }

    public string Workflow { get; set; } = "";

    public string Step { get; set; } = "";

    public ReferralState State { get; set; }

    /// <summary>Why not, in somebody's words; encrypted.</summary>
    public byte[]? Reason { get; set; }

    public DateTimeOffset? AnswerBy { get; set; }

    public DateTimeOffset ChangedAt { get; set; }

    public void Configure(EntityTypeBuilder<StoredReferral> builder)
    {
        builder.ToTable("Referrals").HasKey(row => new { row.Network, row.Enrolment, row.Entry, row.ToKind, row.ToId });
        builder.HasIndex(row => new { row.Network, row.ToKind, row.ToId, row.State, row.AnswerBy }).HasDatabaseName("ReferralsByCandidate");
        builder.HasIndex(row => new { row.Network, row.Workflow, row.Step, row.AnswerBy })
            .HasFilter("\"State\" in ('Sent', 'Received')").HasDatabaseName("OpenQuestions");
        builder.HasOne<StoredEnrolment>().WithMany().HasForeignKey(row => new { row.Network, row.Enrolment }).OnDelete(DeleteBehavior.Restrict);
    }
}

/// <summary>A staff member who accepted in a search of a workflow that still runs. It is what a caseload counts.</summary>
internal sealed class StoredAssignment : IEntityTypeConfiguration<StoredAssignment>
{
    public Guid Network { get; set; }

    public Guid Enrolment { get; set; }

    public int Entry { get; set; }

    public string Staff { get; set; } = "";

    public int Instance { get; set; }

    public void Configure(EntityTypeBuilder<StoredAssignment> builder)
    {
        builder.ToTable("Assignments").HasKey(row => new { row.Network, row.Enrolment, row.Entry, row.Staff });
        builder.HasIndex(row => new { row.Network, row.Staff }).HasDatabaseName("AssignmentsByStaff");
        builder.HasOne<StoredEnrolment>().WithMany().HasForeignKey(row => new { row.Network, row.Enrolment }).OnDelete(DeleteBehavior.Restrict);
    }
}

/// <summary>A step that cannot go on by itself.</summary>
internal sealed class StoredIncident : IEntityTypeConfiguration<StoredIncident>
{
    public Guid Network { get; set; }

    public Guid Enrolment { get; set; }

    public int Entry { get; set; }

    /// <summary>The number of the journal entry that raised it: one step may stand still more than once.</summary>
    public int Number { get; set; }

    public int Instance { get; set; }

    public string Workflow { get; set; } = "";

    public string Step { get; set; } = "";

    public string Code { get; set; } = "";

    /// <summary>What went wrong; it may show values, so it is encrypted.</summary>
    public byte[] Detail { get; set; } = [];

    public DateTimeOffset RaisedAt { get; set; }

    public DateTimeOffset? ClosedAt { get; set; }

    public void Configure(EntityTypeBuilder<StoredIncident> builder)
    {
        builder.ToTable("Incidents").HasKey(row => new { row.Network, row.Enrolment, row.Entry, row.Number });
        builder.HasIndex(row => new { row.Network, row.RaisedAt }).HasFilter("\"ClosedAt\" is null").HasDatabaseName("OpenIncidents");
        builder.HasOne<StoredEnrolment>().WithMany().HasForeignKey(row => new { row.Network, row.Enrolment }).OnDelete(DeleteBehavior.Restrict);
    }
}

/// <summary>One run of a workflow as lists need it: where it stands, and the service and day that it began with.</summary>
internal sealed class StoredInstance : IEntityTypeConfiguration<StoredInstance>
{
    public Guid Network { get; set; }

    public Guid Enrolment { get; set; }

    /// <summary>Its number in the enrolment.</summary>
    public int Number { get; set; }

    public string Circuit { get; set; } = "";

    public int Version { get; set; }

    public string Workflow { get; set; } = "";

    /// <summary>The steps that are current, in the order of their entries, with a blank between; empty once it has ended.</summary>
    public string Steps { get; set; } = "";

    /// <summary>The highest priority of a search that is under way; 0 where there is none.</summary>
    public long Urgency { get; set; }

    /// <summary>The service that its start event named, such as the hospital; null where none is asked for.</summary>
    public string? Service { get; set; }

    /// <summary>The day that its start event named, such as that of the discharge.</summary>
    public DateOnly? On { get; set; }

    public DateTimeOffset StartedAt { get; set; }

    public DateTimeOffset? EndedAt { get; set; }

    public string? Result { get; set; }

    public void Configure(EntityTypeBuilder<StoredInstance> builder)
    {
        builder.ToTable("Instances").HasKey(row => new { row.Network, row.Enrolment, row.Number });
        builder.HasIndex(row => new { row.Network, row.Circuit, row.Version, row.Workflow, row.Steps }).HasFilter("\"EndedAt\" is null").HasDatabaseName("InstancesByStep");
        builder.HasIndex(row => new { row.Network, row.Workflow, row.Service, row.On }).HasFilter("\"On\" is not null").HasDatabaseName("InstancesByDay");
        builder.HasOne<StoredEnrolment>().WithMany().HasForeignKey(row => new { row.Network, row.Enrolment }).OnDelete(DeleteBehavior.Restrict);
    }
}
