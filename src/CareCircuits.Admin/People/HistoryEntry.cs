namespace CareCircuits.Admin.People;

/// <summary>One entry of someone's history in words.</summary>
/// <param name="Number">The number of the journal entry.</param>
/// <param name="At">When.</param>
/// <param name="Who">Who did it.</param>
/// <param name="Sentence">The main thing.</param>
/// <param name="Then">What came of it, as far as it matters to people.</param>
/// <param name="Rest">What else happened.</param>
/// <param name="HasWhy">Whether rules or conditions decided something.</param>
public sealed record HistoryEntry(
    int Number, DateTimeOffset At, string Who, string Sentence, IReadOnlyList<string> Then, IReadOnlyList<string> Rest, bool HasWhy);
