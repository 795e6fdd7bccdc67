namespace CareCircuits.Engine.Decisions;

/// <summary>Either what was asked for, or the reason it may not happen. Exceptions are left for bugs.</summary>
public abstract record Outcome<T>
{
    private Outcome()
    {
    }

    /// <summary>It may happen, and this is what comes of it.</summary>
    public sealed record Accepted(T Value) : Outcome<T>;

    /// <summary>It may not happen, and this is why. Nothing has changed.</summary>
    public sealed record Refused(Refusal Reason) : Outcome<T>;

    /// <summary>Accepts <paramref name="value"/>.</summary>
    public static implicit operator Outcome<T>(T value) => new Accepted(value);

    /// <summary>Refuses for <paramref name="reason"/>.</summary>
    public static implicit operator Outcome<T>(Refusal reason) => new Refused(reason);
}
