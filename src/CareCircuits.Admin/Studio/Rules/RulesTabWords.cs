namespace CareCircuits.Admin.Studio.Rules;

/// <summary>The words around rule sets that are edited; the texts lie beside it, one file a language.</summary>
public sealed class RulesTabWords;
