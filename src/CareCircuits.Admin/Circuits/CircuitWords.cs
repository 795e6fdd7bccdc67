namespace CareCircuits.Admin.Circuits;

/// <summary>The words of the pages about circuits; the texts lie beside it, one file a language.</summary>
public sealed class CircuitWords;
