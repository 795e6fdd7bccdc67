namespace CareCircuits.Admin.Explaining;

/// <summary>The words around an explanation.</summary>
public sealed class WhyWords;
