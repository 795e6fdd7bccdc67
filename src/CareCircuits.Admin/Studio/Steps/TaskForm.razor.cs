namespace CareCircuits.Admin.Studio.Steps;

/// <summary>What is asked about a task.</summary>
public sealed partial class TaskForm;
