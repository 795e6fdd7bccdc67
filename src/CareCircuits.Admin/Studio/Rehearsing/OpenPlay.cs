using System.Text.Json.Nodes;
using CareCircuits.Engine.Decisions;
using CareCircuits.Engine.Rehearsals;

namespace CareCircuits.Admin.Studio.Rehearsing;

/// <summary>A play of a draft that someone has under way: what it began with, how far it is, and why the last move was not possible.</summary>
public sealed class OpenPlay
{
    private Circuit? seen;

    /// <summary>The facts that it begins with, in the format of scenarios.</summary>
    public JsonObject Given { get; set; } = [];

    /// <summary>The instant at which it begins.</summary>
    public DateTimeOffset Start { get; set; }

    /// <summary>The play as it stands; null before it has begun.</summary>
    public Recording? Recording { get; private set; }

    /// <summary>Why the last move was refused; null where it was not.</summary>
    public Refusal? Refused { get; private set; }

    /// <summary>How many moves were lost because the draft changed under them.</summary>
    public int Lost { get; private set; }

    /// <summary>Begins, or begins again, with what is given; <paramref name="entries"/> are played at once, as far as they are possible.</summary>
    public bool Begin(Circuit circuit, IEnumerable<JsonObject>? entries = null)
    {
        (seen, Lost) = (circuit, 0);
        if (!Take(Recording.Begin(circuit, Given, Start)))
            return false;
        return (entries ?? []).All(Do);
    }

    /// <summary>Makes a move; whether it was possible. Where not, everything is as it was.</summary>
    public bool Do(JsonObject entry)
    {
        Lost = 0;
        return Take(Recording!.Play(entry));
    }

    /// <summary>Takes the last move back.</summary>
    public void TakeBack() => (Recording, Refused, Lost) = (Recording?.TakeBack(), null, 0);

    /// <summary>Ends it, to begin another.</summary>
    public void End() => (Recording, Refused, Lost) = (null, null, 0);

    /// <summary>Goes on with the draft as it is now: the same moves, as far as they are still possible.</summary>
    public void See(Circuit circuit)
    {
        if (Recording is not { } before || seen == circuit)
            return;
        seen = circuit;
        Recording = before.On(circuit);
        (Lost, Refused) = (Lost + before.Moves.Count - Recording.Moves.Count, null);
    }

    private bool Take(Outcome<Recording> outcome)
    {
        switch (outcome)
        {
            case Outcome<Recording>.Accepted(var next):
                (Recording, Refused) = (next, null);
                return true;
            case Outcome<Recording>.Refused(var reason):
                Refused = reason;
                return false;
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }
}

/// <summary>The plays that someone has under way, so that they find them again when they come back from another part of the studio.</summary>
public sealed class OpenPlays
{
    private readonly Dictionary<Guid, OpenPlay> plays = [];

    /// <summary>The play of a draft.</summary>
    public OpenPlay Of(Guid draft) => plays.TryGetValue(draft, out var play) ? play : plays[draft] = new OpenPlay();
}
