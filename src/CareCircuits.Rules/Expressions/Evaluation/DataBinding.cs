using System.Runtime.CompilerServices;
using CareCircuits.Rules.Data;
using CareCircuits.Rules.Facts;

namespace CareCircuits.Rules.Expressions;

/// <summary>Where the members that a rule set declares stand in the data of one workflow: found by name once, and then by slot.</summary>
internal sealed class DataBinding
{
    private DataBinding(DataShape? actual, int[] slots) => (Actual, Slots) = (actual, slots);

    /// <summary>The shape of the workflow's data.</summary>
    public DataShape? Actual { get; }

    /// <summary>For each declared slot, the actual one, or -1.</summary>
    public int[] Slots { get; }

    public static DataBinding Of(DataShape declared, DataShape? actual) =>
        new(actual, [.. declared.Members.Select(member => actual?.SlotOf(member.Key) ?? -1)]);

    /// <summary>The value of a declared member; null where it has none or is not there.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static object? Read(DataFacts? data, int[] slots, int declared) =>
        data is not null && slots[declared] is var slot and >= 0 ? data[slot] : null;

    /// <summary>The value as the expression's type has it; null where it is of another.</summary>
    public static object? As(ExpressionKind kind, object value) => kind switch
    {
        ExpressionKind.Integer => value as long?,
        ExpressionKind.Number => value is long whole ? (decimal)whole : value as decimal?,
        ExpressionKind.Boolean => value as bool?,
        ExpressionKind.Date => value as DateOnly?,
        ExpressionKind.DateTime => value as DateTimeOffset?,
        ExpressionKind.Duration => value as Duration?,
        _ => value as string,
    };
}

/// <summary>The bindings that were used last. Each list is immutable and swapped whole, so that threads may come and go.</summary>
internal sealed class DataBindings(DataShape declared)
{
    // As many workflows may take turns with one rule set without a search by name.
    private const int Most = 4;

    private DataBinding[] recent = [DataBinding.Of(declared, null)];

    /// <summary>For each declared slot, the slot in data of this shape, or -1.</summary>
    public int[] SlotsFor(DataShape? shape)
    {
        foreach (var binding in recent)
        {
            if (ReferenceEquals(binding.Actual, shape))
                return binding.Slots;
        }

        var found = DataBinding.Of(declared, shape);
        recent = [found, .. recent.Take(Most - 1)];
        return found.Slots;
    }
}
