namespace CareCircuits.Admin.Pieces;

/// <summary>The words that every task has, whatever its circuit says.</summary>
public sealed class TaskWords;
