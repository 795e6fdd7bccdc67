namespace CareCircuits.Admin.Rules;

/// <summary>The words around rules.</summary>
public sealed class RuleWords;
