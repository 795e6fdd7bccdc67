using CareCircuits.Engine.Definitions;
using CareCircuits.Engine.Flow;

namespace CareCircuits.Engine.Decisions;

/// <summary>A step made ready to run: its definition, the region it stands in, and its ways out by label.</summary>
public sealed class StepPlan
{
    private readonly Dictionary<(WayKind Kind, string Name), Way> ways;

    /// <summary>Makes <paramref name="definition"/>, which stands in <paramref name="region"/>, ready to run.</summary>
    public StepPlan(StepDefinition definition, IRegion region)
    {
        Definition = definition;
        Region = region;
        ways = Ways.Of(definition).ToDictionary(way => (way.Kind, way.Name));
    }

    /// <summary>What it is.</summary>
    public StepDefinition Definition { get; }

    /// <summary>The workflow or branch whose steps it can lead to.</summary>
    public IRegion Region { get; }

    /// <summary>The way out of this kind and name; null where there is none.</summary>
    internal Way? Way(WayKind kind, string name = "") => ways.GetValueOrDefault((kind, name));
}
