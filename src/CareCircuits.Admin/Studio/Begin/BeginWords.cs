namespace CareCircuits.Admin.Studio.Begin;

/// <summary>The words around the beginning and the end of drafts.</summary>
public sealed class BeginWords;
