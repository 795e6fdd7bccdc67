namespace CareCircuits.Admin.Studio.Inputs;

/// <summary>Something that can be chosen.</summary>
/// <param name="Value">What is kept.</param>
/// <param name="Label">What people read.</param>
/// <param name="Group">Under what heading it stands; null for none.</param>
public sealed record Choosable(string Value, string Label, string? Group = null);
