using CareCircuits.Rules.Data;
using CareCircuits.Rules.Expressions;
using CareCircuits.Rules.Json;

namespace CareCircuits.Engine.Checks;

/// <summary>Types of data in plain words.</summary>
internal static class TypeWords
{
    public static string Of(DataType type) => type is { Type: DataKind.Choice, Options: { } options }
        ? $"one of {Shown.OneOf(options.Take(10))}"
        : ExpressionType.Of(type).ToString();
}
