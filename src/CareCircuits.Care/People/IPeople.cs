namespace CareCircuits.Care.People;

/// <summary>The people of a network.</summary>
public interface IPeople
{
    /// <summary>Adds someone, or replaces what is kept of them. Facts are not touched: they change with decisions.</summary>
    Task SaveAsync(Guid network, Person person, CancellationToken cancellation);

    /// <summary>Someone with all that is kept of them; null where there is nobody, or where their key was erased.</summary>
    Task<Person?> FindAsync(Guid network, Guid id, CancellationToken cancellation);

    /// <summary>Erases the key of someone: nothing personal can be read any more, the journal stays whole.</summary>
    Task EraseAsync(Guid network, Guid id, CancellationToken cancellation);
}
