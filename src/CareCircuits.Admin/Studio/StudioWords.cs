namespace CareCircuits.Admin.Studio;

/// <summary>The words of the studio; the texts lie beside it, one file a language.</summary>
public sealed class StudioWords;
