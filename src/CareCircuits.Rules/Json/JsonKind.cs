namespace CareCircuits.Rules.Json;

/// <summary>The kinds of JSON value.</summary>
public enum JsonKind
{
    /// <summary>No value.</summary>
    Null,

    /// <summary>The literal true.</summary>
    True,

    /// <summary>The literal false.</summary>
    False,

    /// <summary>A number.</summary>
    Number,

    /// <summary>Text.</summary>
    String,

    /// <summary>A list of values.</summary>
    Array,

    /// <summary>Named values.</summary>
    Object,
}
