namespace CareCircuits.Admin.Circuits.Found;

/// <summary>The words around findings.</summary>
public sealed class FindingTexts;
