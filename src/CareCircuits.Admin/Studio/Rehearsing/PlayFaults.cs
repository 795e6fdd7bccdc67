using CareCircuits.Engine.Decisions;

namespace CareCircuits.Admin.Studio.Rehearsing;

/// <summary>What exactly is in the way of a move, where its refusal knows more than its words say; in the words of the format.</summary>
public static class PlayFaults
{
    /// <summary>One line each.</summary>
    public static IEnumerable<string> Of(Refusal refused) => refused switch
    {
        Refusal.DataInvalid invalid => invalid.Faults.Select(fault => $"{fault.Name}: {fault.Problem}"),
        Refusal.PlayNotPossible(var why) => [why],
        _ => [],
    };
}
