using System.Collections.Frozen;
using CareCircuits.Rules.Data;

namespace CareCircuits.Rules.Facts;

/// <summary>The names and types of a workflow's data, in a fixed order. Shared by all instances of the workflow.</summary>
public sealed class DataShape
{
    private readonly FrozenDictionary<string, int> slots;

    /// <summary>A shape with these members; their order gives each its slot.</summary>
    public DataShape(IEnumerable<KeyValuePair<string, DataType>> members)
    {
        Members = [.. members];
        slots = Members.Select((member, slot) => (member.Key, slot)).ToFrozenDictionary(pair => pair.Key, pair => pair.slot);
    }

    /// <summary>No data.</summary>
    public static DataShape Empty { get; } = new([]);

    /// <summary>Each name with its type, by slot.</summary>
    public IReadOnlyList<KeyValuePair<string, DataType>> Members { get; }

    /// <summary>The slot of <paramref name="name"/>, or -1.</summary>
    public int SlotOf(string name) => slots.GetValueOrDefault(name, -1);

    /// <summary>The type of <paramref name="name"/>; null where there is no such member.</summary>
    public DataType? TypeOf(string name) => SlotOf(name) is var slot and >= 0 ? Members[slot].Value : null;
}

/// <summary>
/// The fact <c>data</c>: an instance's own data. A value is null (none) or of the CLR type that its <see cref="DataKind"/> names.
/// Never changed: <see cref="With"/> makes another.
/// </summary>
public sealed class DataFacts
{
    private readonly object?[] values;

    private DataFacts(DataShape shape, object?[] values) => (Shape, this.values) = (shape, values);

    /// <summary>No data at all.</summary>
    public static DataFacts Empty { get; } = new(DataShape.Empty, []);

    /// <summary>The names and types.</summary>
    public DataShape Shape { get; }

    /// <summary>Data of <paramref name="shape"/>, each without value.</summary>
    public static DataFacts Of(DataShape shape) => new(shape, new object?[shape.Members.Count]);

    /// <summary>The value in <paramref name="slot"/>; null where it has none.</summary>
    public object? this[int slot] => values[slot];

    /// <summary>The value of <paramref name="name"/>; null where it has none or does not exist.</summary>
    public object? this[string name] => Shape.SlotOf(name) is var slot and >= 0 ? values[slot] : null;

    /// <summary>The same data with another value for <paramref name="name"/>, which must exist.</summary>
    public DataFacts With(string name, object? value)
    {
        var changed = (object?[])values.Clone();
        changed[Shape.SlotOf(name)] = value;
        return new DataFacts(Shape, changed);
    }
}
