using CareCircuits.Rules.Expressions;

namespace CareCircuits.Rules.Facts;

/// <summary>
/// Writes a catalogue down: one line a member, without reflection, because a command must not wait for it.
/// A test keeps the lines equal to the records.
/// </summary>
internal sealed class FactColumn<T>
    where T : class
{
    private readonly List<FactMember> members = [];

    public FactColumn<T> Has<TValue>(string name, ExpressionType type, Func<T, TValue> get, Func<T, TValue, T> with, string documentation)
        => Add(name, type, optional: false, fact => get(fact), (fact, value) => with(fact, (TValue)value!), documentation);

    public FactColumn<T> MayHave(string name, ExpressionType type, Func<T, long?> get, Func<T, long?, T> with, string documentation)
        => Add(name, type, optional: true, fact => get(fact), (fact, value) => with(fact, (long?)value), documentation);

    public FactColumn<T> MayHave(string name, ExpressionType type, Func<T, bool?> get, Func<T, bool?, T> with, string documentation)
        => Add(name, type, optional: true, fact => get(fact), (fact, value) => with(fact, (bool?)value), documentation);

    public FactColumn<T> MayHave(string name, ExpressionType type, Func<T, DateOnly?> get, Func<T, DateOnly?, T> with, string documentation)
        => Add(name, type, optional: true, fact => get(fact), (fact, value) => with(fact, (DateOnly?)value), documentation);

    public FactColumn<T> MayHave(string name, ExpressionType type, Func<T, string?> get, Func<T, string?, T> with, string documentation)
        => Add(name, type, optional: true, get, (fact, value) => with(fact, (string?)value), documentation);

    public FactType As(string name, string documentation) => new(name, typeof(T), documentation, members);

    private FactColumn<T> Add(
        string name, ExpressionType type, bool optional, Func<T, object?> get, Func<T, object?, T> with, string documentation)
    {
        members.Add(new FactMember(name, type, optional, documentation, fact => get((T)fact), (fact, value) => with((T)fact, value)));
        return this;
    }
}
