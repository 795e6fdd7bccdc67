using CareCircuits.Engine.Definitions;
using CareCircuits.Engine.Flow;

namespace CareCircuits.Admin.Circuits.Drawing;

/// <summary>What ways of a definition mean for a drawing.</summary>
public static class LineKinds
{
    private static readonly string[] Denials = ["not-", "no-", "does-not-", "did-not-"];

    /// <summary>The kind of line that a way is drawn as.</summary>
    public static LineKind Of(Way way) => way.Kind switch
    {
        WayKind.Timeout or WayKind.Overdue => LineKind.Time,
        WayKind.On or WayKind.WorkflowOn or WayKind.Unknown => LineKind.Aside,
        WayKind.Outcome when way.Name is Outcomes.Declined or Outcomes.DeclinedByPerson or Outcomes.NoConsent => LineKind.Refusal,
        _ => LineKind.Onward,
    };

    /// <summary>Whether one hopes for it (<see cref="SketchLine.Hope"/>): what a search or a share is for comes first; what the name of an outcome says no to comes last.</summary>
    public static int HopeOf(Way way) => way switch
    {
        { Kind: WayKind.Outcome, Name: Outcomes.Accepted or Outcomes.Assigned or Outcomes.Shared } => 1,
        { Kind: WayKind.Outcome, Name: Outcomes.None } => -1,
        { Kind: WayKind.Outcome } when Denials.Any(denial => way.Name.StartsWith(denial, StringComparison.Ordinal)) => -1,
        _ => 0,
    };
}
