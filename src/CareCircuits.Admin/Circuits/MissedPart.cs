using CareCircuits.Engine.Flow;

namespace CareCircuits.Admin.Circuits;

/// <summary>A step or way that no rehearsal goes through.</summary>
/// <param name="Workflow">Its workflow.</param>
/// <param name="Step">The step; null for a way.</param>
/// <param name="Way">The way; null for a step.</param>
/// <param name="Said">What it is, in words.</param>
public sealed record MissedPart(string Workflow, string? Step, Way? Way, string Said);
