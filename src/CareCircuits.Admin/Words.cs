namespace CareCircuits.Admin;

/// <summary>The words that many pages use; the texts lie beside it, one file a language.</summary>
public sealed class Words;
