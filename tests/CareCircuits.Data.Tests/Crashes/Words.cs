using CareCircuits.Care.Enrolling;
using CareCircuits.Care.Outbox;

namespace CareCircuits.Data.Tests.Crashes;

/// <summary>What a process says before it is killed: a line for each signal that was acknowledged, and for each message before it counts as delivered.</summary>
internal sealed class Words(Stream output) : ICarrier
{
    private readonly TextWriter writer = TextWriter.Synchronized(new StreamWriter(output) { AutoFlush = true });

    public Task AcknowledgedAsync(EnrolmentKey key, string mark, bool isMarked) =>
        writer.WriteAsync($"{key.Enrolment} {mark} {(isMarked ? "marked" : "plain")}\n");

    /// <summary>Answers a question by a number.</summary>
    public Task AnswerAsync(int number) => writer.WriteAsync($"{number}\n");

    public bool Takes(OutboxMessage message) => true;

    public async Task<string?> DeliverAsync(OutboxClaim claim, CancellationToken cancellation)
    {
        await writer.WriteAsync($"{claim.Enrolment.Enrolment} {claim.Message.Key} carried\n");
        return null;
    }

    /// <summary>The words again; a last line that was cut off was not said.</summary>
    public static Word? Heard(string line) => line.Split(' ') switch
    {
        [var enrolment, var what, "marked"] => new Word.Acknowledged(Guid.Parse(enrolment), what, IsMarked: true),
        [var enrolment, var what, "plain"] => new Word.Acknowledged(Guid.Parse(enrolment), what, IsMarked: false),
        [var enrolment, var what, "carried"] => new Word.Carried(Guid.Parse(enrolment), what),
        _ => null,
    };
}

/// <summary>One thing that a process said.</summary>
internal abstract record Word(Guid Enrolment)
{
    /// <summary>A signal was kept, under this key.</summary>
    /// <param name="Enrolment">Whose.</param>
    /// <param name="Mark">The key.</param>
    /// <param name="IsMarked">Whether the journal holds the key as well.</param>
    public sealed record Acknowledged(Guid Enrolment, string Mark, bool IsMarked) : Word(Enrolment);

    /// <summary>A message was given to who carries it.</summary>
    public sealed record Carried(Guid Enrolment, string Key) : Word(Enrolment);
}
