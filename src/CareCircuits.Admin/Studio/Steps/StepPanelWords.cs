namespace CareCircuits.Admin.Studio.Steps;

/// <summary>The words of the panel in which a step is edited; the texts lie beside it, one file a language.</summary>
public sealed class StepPanelWords;
