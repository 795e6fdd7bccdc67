using System.Collections.Frozen;
using CareCircuits.Rules.Expressions;

namespace CareCircuits.Rules.Facts;

/// <summary>One member of a fact, as rules name it.</summary>
public sealed class FactMember
{
    internal FactMember(
        string name, ExpressionType type, bool optional, string documentation, Func<object, object?> get, Func<object, object?, object> with) =>
        (Name, Type, Optional, Documentation, Get, With) = (name, type, optional, documentation, get, with);

    /// <summary>Its name, in camelCase.</summary>
    public string Name { get; }

    /// <summary>Its type, with its codes where it has a list.</summary>
    public ExpressionType Type { get; }

    /// <summary>Whether it may be unknown.</summary>
    public bool Optional { get; }

    /// <summary>What it says, in plain words.</summary>
    public string Documentation { get; }

    /// <summary>Reads it from the record; null where it has no value.</summary>
    internal Func<object, object?> Get { get; }

    /// <summary>The record with another value for it.</summary>
    internal Func<object, object?, object> With { get; }
}

/// <summary>A fact, or a record in a list of a fact, with its members.</summary>
public sealed class FactType
{
    private readonly FrozenDictionary<string, FactMember> byName;

    internal FactType(string name, Type record, string documentation, IReadOnlyList<FactMember> members)
    {
        (Name, Record, Documentation, Members) = (name, record, documentation, members);
        byName = members.ToFrozenDictionary(member => member.Name);
    }

    /// <summary>Its name in expressions.</summary>
    public string Name { get; }

    /// <summary>What it is, in plain words.</summary>
    public string Documentation { get; }

    /// <summary>Its members, in the order of the catalogue.</summary>
    public IReadOnlyList<FactMember> Members { get; }

    /// <summary>The record behind it.</summary>
    internal Type Record { get; }

    /// <summary>The member of that name; null where there is none.</summary>
    public FactMember? Find(string name) => byName.GetValueOrDefault(name);
}
