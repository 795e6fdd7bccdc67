using CareCircuits.Rules.Facts;

namespace CareCircuits.Care.People;

/// <summary>The people of a network.</summary>
public interface IPeople
{
    /// <summary>Adds someone, or replaces what is kept of them. Facts are not touched: they change with decisions, or by <see cref="CorrectAsync"/>.</summary>
    Task SaveAsync(Guid network, Person person, CancellationToken cancellation);

    /// <summary>Someone with all that is kept of them; null where there is nobody, or where their key was erased.</summary>
    Task<Person?> FindAsync(Guid network, Guid id, CancellationToken cancellation);

    /// <summary>
    /// Changes what is known of someone outside a decision. What a decision learns meanwhile is not lost: the change is made again on top of it.
    /// False where there is nobody.
    /// </summary>
    Task<bool> CorrectAsync(Guid network, Guid id, Func<PersonFacts, PersonFacts> change, CancellationToken cancellation);

    /// <summary>Erases the key of someone: nothing personal can be read any more, the journal stays whole.</summary>
    Task EraseAsync(Guid network, Guid id, CancellationToken cancellation);
}
