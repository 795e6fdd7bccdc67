using CareCircuits.Data.Databases;
using CareCircuits.Data.Model;
using CareCircuits.Data.Model.Rows;
using CareCircuits.Data.Statements;

namespace CareCircuits.Data.Outbox;

/// <summary>What is said to the database about messages.</summary>
internal sealed class OutboxStatements
{
    public OutboxStatements(Tables tables, CareStore store)
    {
        var messages = tables.Messages;
        string[] read =
        [
            nameof(StoredMessage.Id), nameof(StoredMessage.Network), nameof(StoredMessage.Enrolment), nameof(StoredMessage.Key), nameof(StoredMessage.ToKind),
            nameof(StoredMessage.ToId), nameof(StoredMessage.Kind), nameof(StoredMessage.ByMail), nameof(StoredMessage.Workflow), nameof(StoredMessage.Entry),
            nameof(StoredMessage.Step), nameof(StoredMessage.Attempts),
        ];
        var (id, tryAt) = (messages[nameof(StoredMessage.Id)], messages[nameof(StoredMessage.TryAt)]);

        Any = new Statement($"select 1 from {messages.Name} where {tryAt.Name} <= $1 limit 1", tryAt);
        Claim = new Statement(
            $"""
            update {messages.Name} set {tryAt.Name} = $3
            where {store.Among($"from {messages.Name} where {tryAt.Name} <= $1 order by {tryAt.Name}, {id.Name} limit $2")}
            returning {string.Join(", ", read.Select(property => messages[property].Name))}
            """,
            tryAt,
            null,
            tryAt);
        Settle = messages.Update(
            [nameof(StoredMessage.TryAt), nameof(StoredMessage.Attempts), nameof(StoredMessage.DeliveredAt), nameof(StoredMessage.GivenUpAt), nameof(StoredMessage.Failure)],
            [nameof(StoredMessage.Id)],
            $"and {messages[nameof(StoredMessage.DeliveredAt)].Name} is null");
        Retry = messages.Update(
            [nameof(StoredMessage.TryAt), nameof(StoredMessage.Attempts), nameof(StoredMessage.GivenUpAt)],
            [nameof(StoredMessage.Network), nameof(StoredMessage.Id)],
            $"and {messages[nameof(StoredMessage.GivenUpAt)].Name} is not null");
    }

    public Statement Any { get; }

    public Statement Claim { get; }

    /// <summary>What became of a try; nothing where it was delivered before.</summary>
    public Statement Settle { get; }

    public Statement Retry { get; }
}
