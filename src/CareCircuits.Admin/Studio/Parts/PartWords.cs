namespace CareCircuits.Admin.Studio.Parts;

/// <summary>The words of the forms about a circuit and its workflows as wholes; the texts lie beside it, one file a language.</summary>
public sealed class PartWords;
