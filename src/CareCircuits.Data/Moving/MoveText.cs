using System.Globalization;
using System.Text.Json;
using CareCircuits.Care.Enrolling;
using CareCircuits.Care.Moving;
using CareCircuits.Data.Model.Rows;
using CareCircuits.Engine.Decisions;

namespace CareCircuits.Data.Moving;

/// <summary>Moves and cases as rows, and back.</summary>
internal static class MoveText
{
    /// <summary>What cases are counted by stands in an index, where there is room for so many points; the rest differs and is not counted by.</summary>
    private const int MostAlike = 10;

    public static StoredMovePlan RowOf(MovePlan plan) => new()
    {
        Network = plan.Network,
        Id = plan.Id,
        Circuit = plan.Circuit,
        From = string.Join(' ', plan.From.Select(version => version.ToString(CultureInfo.InvariantCulture))),
        To = plan.To,
        Phase = plan.Phase,
        Round = plan.Round,
        Cursor = plan.Cursor,
        Total = plan.Total,
        Done = plan.Done,
        Choices = JsonSerializer.Serialize(plan.Choices, JournalJson.Options),
        PlannedBy = plan.PlannedBy,
        PlannedAt = plan.PlannedAt,
        AskedBy = plan.AskedBy,
        ApprovedBy = plan.ApprovedBy,
        ApprovedAt = plan.ApprovedAt,
        UndoneBy = plan.UndoneBy,
        Revision = plan.Revision,
        IsOpen = plan.IsOpen,
        IsWorking = plan.IsWorking,
    };

    public static MovePlan PlanOf(StoredMovePlan row) => new()
    {
        Network = row.Network,
        Id = row.Id,
        Circuit = row.Circuit,
        From = [.. row.From.Split(' ').Select(version => int.Parse(version, CultureInfo.InvariantCulture))],
        To = row.To,
        Phase = row.Phase,
        Round = row.Round,
        Cursor = row.Cursor,
        Total = row.Total,
        Done = row.Done,
        Choices = Read<MoveChoiceSet>(row.Choices),
        PlannedBy = row.PlannedBy,
        PlannedAt = row.PlannedAt,
        AskedBy = row.AskedBy,
        ApprovedBy = row.ApprovedBy,
        ApprovedAt = row.ApprovedAt,
        UndoneBy = row.UndoneBy,
        Revision = row.Revision,
    };

    public static StoredMoveCase RowOf(MovePlan plan, MoveCase one) => new()
    {
        Network = plan.Network,
        Plan = plan.Id,
        Enrolment = one.Enrolment.Enrolment,
        Version = one.Version,
        Round = plan.Round,
        Answer = one.Answer,
        Points = JsonSerializer.Serialize(one.Points, JournalJson.Options),
        Alike = AlikeOf(one.Points),
        State = one.State,
        Entry = one.Entry,
        Code = one.Code,
    };

    public static MoveCase CaseOf(StoredMoveCase row) => new(
        new EnrolmentKey(row.Network, row.Enrolment), row.Version, row.Answer, Read<IReadOnlyList<MovePoint>>(row.Points), row.State, row.Entry, row.Code);

    public static string AlikeOf(IEnumerable<MovePoint> points) => JsonSerializer.Serialize(
        points.Select(point => point with { Candidates = [] }).Distinct().OrderBy(point => (point.Kind, point.Workflow, point.Name)).Take(MostAlike), JournalJson.Options);

    public static T Read<T>(string text) => JsonSerializer.Deserialize<T>(text, JournalJson.Options)!;
}
