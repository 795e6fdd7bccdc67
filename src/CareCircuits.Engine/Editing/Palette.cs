using System.Reflection;
using System.Text.Json.Serialization;
using CareCircuits.Engine.Definitions;

namespace CareCircuits.Engine.Editing;

/// <summary>What can be put into a workflow.</summary>
public static class Palette
{
    /// <summary>A kind of its own in the palette only: a task that offers the person a human contact, which they may decline.</summary>
    public const string Contact = "contact";

    /// <summary>The kinds of step, as <c>type</c> names them, in the order in which the format tells of them.</summary>
    public static IReadOnlyList<string> Types { get; } =
        [.. typeof(StepDefinition).GetCustomAttributes<JsonDerivedTypeAttribute>().Select(kind => (string)kind.TypeDiscriminator!)];

    /// <summary>Everything that can be added: the contact first, as the most needed, then each kind of step.</summary>
    public static IReadOnlyList<string> Kinds { get; } = [Contact, .. Types];
}
