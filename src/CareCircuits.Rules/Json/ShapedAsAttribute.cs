namespace CareCircuits.Rules.Json;

/// <summary>
/// Says that a property of type <see cref="JsonTree"/> is kept raw but must have the shape of <paramref name="shape"/>,
/// whose members are all optional there.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class ShapedAsAttribute(Type shape) : Attribute
{
    /// <summary>The type whose properties are allowed.</summary>
    public Type Shape { get; } = shape;
}
