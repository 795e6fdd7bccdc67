namespace CareCircuits.Admin.Moving;

/// <summary>The words of the pages that have to do with another version.</summary>
public sealed class MoveWords;
