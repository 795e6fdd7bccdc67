namespace CareCircuits.Admin.Running;

/// <summary>The words that lists of runs share; the texts lie beside it.</summary>
public sealed class RunLists
{
    private RunLists()
    {
    }
}
