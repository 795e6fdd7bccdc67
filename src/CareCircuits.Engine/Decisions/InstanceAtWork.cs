using CareCircuits.Rules.Facts;

namespace CareCircuits.Engine.Decisions;

/// <summary>An instance in hand while a signal is worked off. Frozen again at the end; one that was not touched stays what it was.</summary>
internal sealed class InstanceAtWork(Instance before, WorkflowPlan plan)
{
    private List<Stay>? stays;
    private DataFacts data = before.Data;
    private string? result = before.Result;

    public int Number => before.Number;

    public WorkflowPlan Plan => plan;

    public string Workflow => before.Workflow;

    public bool IsRunning => result is null;

    public IReadOnlyList<Stay> Stays => stays ?? (IReadOnlyList<Stay>)before.Stays;

    public DataFacts Data
    {
        get => data;
        set => data = value;
    }

    public string? Result => result;

    public void Add(Stay stay) => Thawed().Add(stay);

    public void Remove(Stay stay) => Thawed().RemoveAll(other => ReferenceEquals(other, stay));

    public void Replace(Stay stay, Stay by)
    {
        var thawed = Thawed();
        thawed[thawed.FindIndex(other => ReferenceEquals(other, stay))] = by;
    }

    public void End(string with)
    {
        Thawed().Clear();
        result = with;
    }

    public Instance Frozen() =>
        stays is null && ReferenceEquals(data, before.Data)
            ? before
            : before with { Stays = stays is null ? before.Stays : [.. stays], Data = data, Result = result };

    private List<Stay> Thawed() => stays ??= [.. before.Stays];
}
