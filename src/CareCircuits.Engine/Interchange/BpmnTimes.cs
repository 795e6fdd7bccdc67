using System.Xml.Linq;
using CareCircuits.Engine.Definitions;
using CareCircuits.Rules.Data;

namespace CareCircuits.Engine.Interchange;

/// <summary>Says times as BPMN timers: as a duration where it is one, else as an expression in our words.</summary>
internal static class BpmnTimes
{
    /// <summary>The timer of a limit, so much later.</summary>
    public static XElement Timer(string id, TimeLimit limit, Duration later) => new(
        BpmnNames.Model + "timerEventDefinition",
        new XAttribute("id", id),
        IsPlain(limit)
            ? BpmnNames.Expression("timeDuration", Sum(limit.After, later).ToString())
            : BpmnNames.Expression("timeDate", Say(limit) + (later == Duration.Zero ? "" : $" + {later}")));

    /// <summary>A limit in one line: <c>data.dischargeOn + PT72H (elapsed)</c>.</summary>
    public static string Say(TimeLimit limit) => IsPlain(limit)
        ? limit.After.ToString()
        : $"{limit.From ?? "entry"} + {limit.After} ({limit.Clock.ToString().ToLowerInvariant()})";

    private static bool IsPlain(TimeLimit limit) => limit is { From: null, Clock: ClockKind.Elapsed };

    private static Duration Sum(Duration one, Duration other) => other == Duration.Zero ? one : new Duration(0, 0, 0, 0, one.Elapsed + other.Elapsed);
}
