using System.Collections.Concurrent;
using CareCircuits.Care.Enrolling;

namespace CareCircuits.Care.Running;

/// <summary>That something about someone was kept just now. What it was is read from the store by whoever wants to know.</summary>
public readonly record struct Change(EnrolmentKey Enrolment, Guid Person)
{
    /// <summary>Whether nobody knows of whom it was: for a while this house did not hear of what others kept in the network.</summary>
    public bool MayBeAnyone => Person == Guid.Empty;

    /// <summary>Whether it is about the draft of a circuit and about nobody.</summary>
    public bool IsOfDraft => Person == Guid.AllBitsSet;

    /// <summary>Something about the draft of a circuit; the draft stands in place of the enrolment.</summary>
    public static Change OfDraft(Guid network, Guid draft) => new(new EnrolmentKey(network, draft), Guid.AllBitsSet);

    /// <summary>Something about someone of a network.</summary>
    public static Change OfAnyone(Guid network) => new(new EnrolmentKey(network, Guid.Empty), Guid.Empty);
}

/// <summary>Tells those in this house who look at something that it changed, so that no screen has to ask again and again.</summary>
public sealed class ChangeFeed
{
    private readonly ConcurrentDictionary<Guid, Action<Change>> listeners = new();

    /// <summary>Calls <paramref name="listener"/> at each change until the answer is disposed. It is called where the change was made, so it must return at once.</summary>
    public IDisposable Listen(Action<Change> listener)
    {
        var id = Guid.CreateVersion7();
        listeners[id] = listener;
        return new Listening(this, id);
    }

    /// <summary>Something was kept.</summary>
    public void Tell(Change change)
    {
        foreach (var listener in listeners.Values)
            listener(change);
    }

    private sealed class Listening(ChangeFeed feed, Guid id) : IDisposable
    {
        public void Dispose() => feed.listeners.TryRemove(id, out _);
    }
}
