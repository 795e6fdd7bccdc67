using CareCircuits.Rules.Data;

namespace CareCircuits.Admin.Studio.Steps;

/// <summary>What is asked about a task.</summary>
public sealed partial class TaskForm
{
    private static IReadOnlyList<DataKind> Assignees { get; } = [DataKind.Staff, DataKind.Service];
}
