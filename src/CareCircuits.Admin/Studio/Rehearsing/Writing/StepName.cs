namespace CareCircuits.Admin.Studio.Rehearsing.Writing;

/// <summary>A step with its workflow, as one text to choose.</summary>
public sealed record StepName(string Workflow, string Step)
{
    /// <summary>Reads what <see cref="ToString"/> wrote.</summary>
    public static StepName Of(string text) => text.IndexOf('/', StringComparison.Ordinal) is var at and >= 0 ? new(text[..at], text[(at + 1)..]) : new("", text);

    /// <inheritdoc/>
    public override string ToString() => $"{Workflow}/{Step}";
}
