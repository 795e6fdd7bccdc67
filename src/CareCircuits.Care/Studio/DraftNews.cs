using CareCircuits.Care.Running;

namespace CareCircuits.Care.Studio;

/// <summary>Tells those in this house who look at a draft that it changed.</summary>
public sealed class DraftNews(ChangeFeed changes)
{
    /// <summary>Something about a draft was kept.</summary>
    public void Tell(Guid network, Guid draft) => changes.Tell(Change.OfDraft(network, draft));
}
