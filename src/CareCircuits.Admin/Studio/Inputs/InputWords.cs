namespace CareCircuits.Admin.Studio.Inputs;

/// <summary>The words of the inputs that the studio's forms share; the texts lie beside it, one file a language.</summary>
public sealed class InputWords;
