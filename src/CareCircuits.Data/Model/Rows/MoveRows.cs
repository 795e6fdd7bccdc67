using CareCircuits.Care.Moving;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CareCircuits.Data.Model.Rows;

/// <summary>The moving of people to another version of their circuit.</summary>
internal sealed class StoredMovePlan : IEntityTypeConfiguration<StoredMovePlan>
{
    public Guid Network { get; set; }

    public Guid Id { get; set; }

    public string Circuit { get; set; } = "";

    /// <summary>The versions that people leave, with a blank between.</summary>
    public string From { get; set; } = "";

    public int To { get; set; }

    public MovePhase Phase { get; set; }

    public int Round { get; set; }

    public Guid? Cursor { get; set; }

    public int Total { get; set; }

    public int Done { get; set; }

    /// <summary>What was chosen for everyone, as JSON; nothing of anyone in particular.</summary>
    public string Choices { get; set; } = "";

    public string PlannedBy { get; set; } = "";

    public DateTimeOffset PlannedAt { get; set; }

    public string? AskedBy { get; set; }

    public string? ApprovedBy { get; set; }

    public DateTimeOffset? ApprovedAt { get; set; }

    public string? UndoneBy { get; set; }

    public long Revision { get; set; }

    /// <summary>Whether it stands in the way of another one.</summary>
    public bool IsOpen { get; set; }

    /// <summary>Whether there is work to do.</summary>
    public bool IsWorking { get; set; }

    /// <summary>Until when a host has taken it; null while nobody has.</summary>
    public DateTimeOffset? LeaseUntil { get; set; }

    public void Configure(EntityTypeBuilder<StoredMovePlan> builder)
    {
        builder.ToTable("MovePlans").HasKey(row => new { row.Network, row.Id });
        builder.HasIndex(row => new { row.Network, row.Circuit, row.Id }).HasDatabaseName("MovePlansByCircuit");
        builder.HasIndex(row => new { row.Network, row.Circuit }).IsUnique().HasFilter("\"IsOpen\"").HasDatabaseName("OpenMovePlans");
        builder.HasIndex(row => row.Id).HasFilter("\"IsWorking\"").HasDatabaseName("WorkingMovePlans");
        builder.HasOne<StoredNetwork>().WithMany().HasForeignKey(row => row.Network).OnDelete(DeleteBehavior.Restrict);
    }
}

/// <summary>One enrolment that a move concerns: what would become of it, and what has.</summary>
internal sealed class StoredMoveCase : IEntityTypeConfiguration<StoredMoveCase>
{
    public Guid Network { get; set; }

    public Guid Plan { get; set; }

    public Guid Enrolment { get; set; }

    /// <summary>The version that it leaves.</summary>
    public int Version { get; set; }

    /// <summary>The round of the plan in which it was looked at last.</summary>
    public int Round { get; set; }

    public MoveAnswer Answer { get; set; }

    /// <summary>What is to be chosen or why it stays, as JSON: names of the definition, no values.</summary>
    public string Points { get; set; } = "";

    /// <summary>The same without candidates, so that those that are alike can be counted.</summary>
    public string Alike { get; set; } = "";

    public MoveCaseState State { get; set; }

    /// <summary>The number of the journal entry by which it was moved.</summary>
    public int? Entry { get; set; }

    public string? Code { get; set; }

    /// <summary>What was chosen for this one; encrypted.</summary>
    public byte[]? Own { get; set; }

    /// <summary>The state to which it can be taken back; encrypted.</summary>
    public byte[]? Before { get; set; }

    public void Configure(EntityTypeBuilder<StoredMoveCase> builder)
    {
        builder.ToTable("MoveCases").HasKey(row => new { row.Network, row.Plan, row.Enrolment });
        builder.HasIndex(row => new { row.Network, row.Plan, row.Answer, row.State, row.Alike }).HasDatabaseName("MoveCasesAlike");
        builder.HasIndex(row => new { row.Network, row.Plan, row.State, row.Answer, row.Enrolment }).HasDatabaseName("MoveCasesByState");
        builder.HasIndex(row => new { row.Network, row.Plan, row.Answer, row.Enrolment }).HasDatabaseName("MoveCasesByAnswer");
        builder.HasOne<StoredMovePlan>().WithMany().HasForeignKey(row => new { row.Network, row.Plan }).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<StoredEnrolment>().WithMany().HasForeignKey(row => new { row.Network, row.Enrolment }).OnDelete(DeleteBehavior.Restrict);
    }
}
