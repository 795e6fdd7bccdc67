namespace CareCircuits.Rules.Expressions;

/// <summary>A place where an expression reads <c>data.x</c> for its value, not only to see whether there is one.</summary>
/// <param name="Name">The name of the datum.</param>
/// <param name="Position">The characters before it.</param>
public readonly record struct DataRead(string Name, int Position);
