using CareCircuits.Engine.Decisions;
using CareCircuits.Rules.Facts;

namespace CareCircuits.Engine.Moves;

/// <summary>The data of one instance in the shape of another version: by name, with what was chosen for what is missing.</summary>
internal sealed class DataMove
{
    private readonly List<OpenDatum> missing = [];
    private readonly List<StayReason> misfits = [];

    public DataMove(Instance instance, DataShape shape, MoveChoices choices)
    {
        Result = DataFacts.Of(shape);
        foreach (var (name, type) in shape.Members)
        {
            var open = new OpenDatum(instance.Number, name);
            var value = instance.Data[name] ?? choices.Data.GetValueOrDefault(open);
            if (value is null)
            {
                if (!type.Optional)
                    missing.Add(open);
            }
            else if (DataValues.TryRead(type, value, out var read, out _))
            {
                Result = Result.With(name, read);
            }
            else
            {
                misfits.Add(new StayReason.DatumMisfit(instance.Workflow, name));
            }
        }
    }

    public DataFacts Result { get; }

    public IReadOnlyList<OpenDatum> Missing => missing;

    public IReadOnlyList<StayReason> Misfits => misfits;
}
