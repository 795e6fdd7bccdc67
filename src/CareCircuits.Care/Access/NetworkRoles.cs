namespace CareCircuits.Care.Access;

/// <summary>The roles that mean something to the house itself and not only to a circuit.</summary>
public static class NetworkRoles
{
    /// <summary>Keeps the network going: definitions, directory, figures, what stands still. It opens no file.</summary>
    public const string Coordinator = "coordinator";
}
